/** Words of the letterhead and of the offices that Ofsted writes from, or has written from. */
const ofsted =
  /\bofsted\b|\btextphone\b|\b0?300 ?123 ?\d{4}\b|\bpiccadilly gate\b|\bstore street\b|\baviation house\b|\b\d* ?kingsway\b|\bclive house\b|\bpetty france\b|\bfreshford house\b|\bredcliffe way\b|\balexandra house\b|\broyal exchange building|\bst ann['’]?s square\b|\bagora\b|\bcumberland place\b/i;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/;
/** Lines that the address of an office takes below its name. */
const officeLines = 5;
/** A line that is a council's name, as an address has it. */
const council =
  /\b(?:council|city of|(?:london|royal) borough of|county of|borough of|corporation|authority|children['’]?s (?:trust|services))\b/i;
const salutation = /^\s*(?:dear|to whom)\b/i;
/** A line with which a letter begins to tell, below its subject. */
const opening =
  /^\s*(?:this (?:letter|visit|report)|following|thank(?:s| you)|i (?:am|write|would|wanted)|we (?:are|write|would)|on behalf|as you|her majesty|his majesty|further to|since|inspectors|the (?:visit|inspection|letter|findings))\b/i;
/** Lines that the subject of a letter takes. */
const subjectLines = 5;

/** A letter: what it is about, and the names of councils among those it is written to. */
export interface Letter {
  /** The lines between the salutation and the first sentence. */
  subject: string[];
  /** The first lines of the text. */
  text: string[];
  addressees: string[];
}

/** The lines of a first page as a letter has them; null for what is none. */
export function letterOf(lines: readonly string[]): Letter | null {
  const at = lines.findIndex((line) => salutation.test(line));
  if (at < 0) return null;
  const below = lines.slice(at + 1);
  const start = below.findIndex((line) => opening.test(line));
  return {
    subject: below.slice(0, start < 0 ? subjectLines : Math.min(start, subjectLines)),
    text: below.slice(Math.max(start, 0), Math.max(start, 0) + subjectLines),
    addressees: withoutLetterhead(lines.slice(0, at)).filter((line) => council.test(line) && !postcode.test(line))
  };
}

/** Lines without Ofsted's own name, numbers and address: the town of an office is no authority that it inspects. */
export function withoutLetterhead(lines: readonly string[]): string[] {
  let office = 0;
  return lines.filter((line) => {
    if (ofsted.test(line)) {
      // The lines of an address that follow are the office's, until its postcode.
      office = postcode.test(line) ? 0 : officeLines;
      return false;
    }
    if (office === 0) return true;
    office = postcode.test(line) ? 0 : office - 1;
    return !(postcode.test(line) || isPlace(line));
  });
}

/** A line that can be one of an address: a few words, without a number of its own such as a date has. */
function isPlace(line: string): boolean {
  const [first = ""] = line.trim().split(/\s{2,}/);
  return /^[A-Z][\p{L}'’ ,.-]{1,30}$/u.test(first) && !council.test(first);
}
