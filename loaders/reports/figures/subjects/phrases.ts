/** Those who are counted, after a number. */
export const people =
  "(?: more)?(?: of (?:these|the|them|its))?(?: (?:looked[- ]after|current|known|eligible|local|such|active))*(?: (?:children and(?: \\/or)? young people|children\\/young people|children or young people|children|child|young people|young person|care leavers?|pupils|people|population))?(?: (?:looked after|in care))?";
/** Something in brackets after a number, such as its share. */
export const bracket = "(?: \\([^()]*\\))?";
/** How children are said to live somewhere, before `in` or `with`. */
export const living =
  "(?: (?:who|that))?(?: (?:have been|had been|was|were|are|is|currently|now|all|both|either))*(?: (?:live|lives|lived|living|placed|reside|resided|residing|being placed))?";
/** Living outside the area of the authority. */
export const outside =
  "(?: (?:that|which|who))?(?: (?:was|were|are|is|currently|all))*(?: (?:live|lives|lived|living|placed|reside|resided))?(?: at)? (?:out of(?! (?:time|date|hours|school|work|care\\b))|out(?! of)|outside of|outside|out with|beyond)(?:-of)?(?: the| their| its| Local)*(?: local)?(?: authority|[- ]area|[- ]borough|[- ]county|[- ]city|[- ]council|[- ]boundar| LA\\b| [A-Z][a-z]+)";
/** Having left care. */
export const leaving =
  "(?: (?:who|that))?(?: (?:have|had|has))?(?: (?:ceased|stopped) (?:to be|being) (?:looked after|in care)| left care)";
/** Words that show that children in care or care leavers are spoken of. */
export const careYoung = /care[- ]leav|looked[- ]after|in care|leaving care|19.{1,4}21[- ]year/i;

/** How a count is said to have moved, after what is counted: `adoptions have since risen from #`. */
export const moved =
  "(?: (?:have|has|had))?(?: (?:also|then|steadily|since|recently|further|again|only))* (?:rose|risen|increased|grew|grown|climbed|doubled|fell|fallen|decreased|declined|dropped|reduced|halved|went (?:up|down)|gone (?:up|down))\\b";

/** What narrows those who are counted after they are named: `with parents who misuse substances`, `in temporary accommodation`. */
export const narrowed =
  "(?:,? (?:who|whose|where|because|experiencing|affected|suffering|escaping|fleeing|awaiting)\\b|,? (?:that|which) (?:misus|abus|suffer|have|had|has)|,? with(?! (?:their|his|her|birth|both|one|own|the agreement|parents|care orders?)\\b)| (?:in|within|from)(?! (?:care\\b|the (?:area|authority|borough|county|city|council|last|past|previous|year|local|care)|this |that |Warrington|[A-Z@]|\\d|line with|accordance|their (?:area|care)|its care)|@))";

/** A pattern for what follows a number at once. */
export const after = (pattern: string): RegExp => new RegExp(`^${pattern}`, "i");
