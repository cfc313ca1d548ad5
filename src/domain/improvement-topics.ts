/** What inspectors ask to be improved, as topics of a closed list, each with the words it is shown by. */
export const improvementTopics = {
  "early-help": "Early help",
  "front-door": "Contacts and referrals",
  thresholds: "Thresholds",
  "strategy-discussions": "Strategy discussions and child protection enquiries",
  "child-protection-conferences": "Child protection conferences and core groups",
  assessments: "Assessments",
  plans: "Plans for children",
  practice: "Quality and consistency of practice",
  visits: "Visits to children",
  "children-voice": "Children's voice, wishes and feelings",
  advocacy: "Advocacy and independent visitors",
  diversity: "Identity and diversity",
  records: "Case records and chronologies",
  neglect: "Neglect",
  "domestic-abuse": "Domestic abuse",
  exploitation: "Exploitation of children",
  "missing-children": "Children who go missing, and interviews on their return",
  "disabled-children": "Disabled children",
  "private-fostering": "Private fostering",
  allegations: "Allegations against people who work with children",
  homelessness: "Homeless young people of 16 and 17",
  "missing-education": "Children missing education or educated at home",
  "pre-proceedings": "Pre-proceedings and care proceedings",
  permanence: "Permanence",
  "family-carers": "Family and friends who care, and special guardianship",
  "placed-with-parents": "Children in care who live with their parents",
  sufficiency: "Enough homes for children, and stable ones",
  "placed-elsewhere": "Children placed outside the area",
  "foster-carers": "Foster carers",
  "unregistered-homes": "Unregistered homes",
  adoption: "Adoption",
  "life-story": "Life-story work",
  "independent-reviewing": "Independent reviewing officers and reviews",
  "health-in-care": "Health of children in care and care leavers",
  "mental-health": "Mental health and emotional well-being",
  "education-in-care": "Education of children in care",
  "unaccompanied-children": "Unaccompanied children",
  "care-leavers": "Care leavers",
  "pathway-plans": "Pathway plans",
  accommodation: "Accommodation of care leavers",
  "education-and-work": "Education, employment and training of care leavers",
  "corporate-parenting": "Corporate parenting",
  leadership: "Leadership and governance",
  "management-oversight": "Management oversight",
  supervision: "Supervision of staff",
  "quality-assurance": "Audit and quality assurance",
  "performance-information": "Performance information",
  workforce: "Workforce and caseloads",
  training: "Training and development of staff",
  partners: "Work with partners",
  commissioning: "Commissioning and resources",
  "serious-cases": "Learning from serious cases and child deaths",
  timeliness: "Timeliness and delay",
  other: "Something else"
} as const;

/** A topic of what inspectors ask to be improved. */
export type ImprovementTopic = keyof typeof improvementTopics;

/** One row of the table `improvements`: a topic of what a report asks to be improved. */
export interface ReportImprovement {
  report: string;
  topic: ImprovementTopic;
  /** Who is told: the authority, or the Local Safeguarding Children Board. */
  told: "authority" | "board";
  /** Whether a point on it is an area for priority action. */
  priority: "yes" | "no";
  /** Points of the report that are on the topic. */
  points: number;
  /** Page of the first of them. */
  page: number;
}
