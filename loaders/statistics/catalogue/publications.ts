const find = "https://explore-education-statistics.service.gov.uk/find-statistics";

/** Name and page of each publication that the indicators come from. */
export const publications = {
  lookedAfter: {
    source: "Children looked after in England including adoptions",
    source_url: `${find}/children-looked-after-in-england-including-adoptions`
  },
  inNeed: {
    source: "Characteristics of children in need",
    source_url: `${find}/characteristics-of-children-in-need`
  },
  outcomes: {
    source: "Outcomes for children in need, including children looked after by local authorities in England",
    source_url: `${find}/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england`
  },
  stability: {
    source: "Stability measures for children looked after in England",
    source_url: `${find}/stability-measures-for-children-looked-after-in-england`
  },
  fostering: {
    source: "Fostering in England",
    source_url: "https://www.gov.uk/government/collections/childrens-social-care-statistics"
  },
  careApplications: {
    source: "Cafcass data on care applications",
    source_url: "https://www.cafcass.gov.uk/about-cafcass/our-data"
  },
  workforce: {
    source: "Children's social work workforce",
    source_url: "https://www.gov.uk/government/collections/statistics-childrens-social-care-workforce"
  },
  expenditure: {
    source: "LA and school expenditure",
    source_url: `${find}/la-and-school-expenditure`
  },
  participation: {
    source: "NEET and participation: local authority figures",
    source_url: "https://www.gov.uk/government/publications/neet-and-participation-local-authority-figures"
  },
  youthJustice: {
    source: "Youth justice statistics",
    source_url: "https://www.gov.uk/government/collections/youth-justice-statistics"
  },
  lowIncome: {
    source: "Children in low income families: local area statistics",
    source_url: "https://www.gov.uk/government/collections/children-in-low-income-families-local-area-statistics"
  },
  pupils: {
    source: "Schools, pupils and their characteristics",
    source_url: "https://www.gov.uk/government/collections/statistics-school-and-pupil-numbers"
  },
  pupilPremium: {
    source: "Pupil premium allocations",
    source_url: "https://www.gov.uk/government/collections/local-authorities-pre-16-schools-funding"
  },
  population: {
    source: "Mid-year population estimates, Office for National Statistics",
    source_url: `${find}/characteristics-of-children-in-need`
  }
} as const;
