import type { Profile } from "../../../src/domain/profile.ts";
import { eachOf, type Moment } from "../sample-play.ts";

/** Who has been here since before the programme began. */
export const experienced = ["ana", "ben", "chen", "dina", "maya", "jonas", "tomas", "keiko", "priya", "yusuf"] as const;

const nothingSaid: Profile = {
  teaches: [],
  learns: [],
  worksAs: null,
  site: null,
  timeZone: null,
  startMonth: null,
  listed: true,
  beyond: false,
};

/** What people of the desk say of themselves. Jonas and Yusuf say nothing, which is as good. */
const profiles: Readonly<Record<string, Partial<Profile>>> = {
  ana: {
    teaches: ["Meetings", "Asking for help"],
    learns: ["Writing"],
    worksAs: "Team lead, field support",
    site: "Lisbon",
    timeZone: "Europe/Lisbon",
    startMonth: "2021-03",
  },
  ben: {
    teaches: ["On call", "Reading query plans"],
    learns: ["Feedback"],
    worksAs: "Site reliability",
    site: "Lagos",
    timeZone: "Africa/Lagos",
    startMonth: "2019-09",
  },
  chen: {
    teaches: ["Code review", "Planning"],
    learns: ["Facilitating a session"],
    worksAs: "Developer",
    site: "Singapore",
    timeZone: "Asia/Singapore",
    startMonth: "2022-06",
  },
  dina: {
    teaches: ["Onboarding", "Meetings"],
    learns: ["Reading query plans", "On call"],
    worksAs: "Customer training",
    site: "Beirut",
    timeZone: "Asia/Beirut",
    startMonth: "2020-01",
  },
  maya: {
    teaches: ["Feedback", "Facilitating a session"],
    learns: ["Budget planning"],
    worksAs: "People partner",
    timeZone: "Europe/Berlin",
    startMonth: "2018-11",
  },
  tomas: {
    teaches: ["Onboarding", "Learning together"],
    learns: ["Budget planning"],
    site: "Porto",
    timeZone: "Europe/Lisbon",
    startMonth: "2020-10",
  },
  keiko: {
    teaches: ["Writing", "Time zones"],
    learns: ["Feedback"],
    worksAs: "Technical writer",
    site: "Osaka",
    timeZone: "Asia/Tokyo",
    startMonth: "2023-02",
  },
  priya: {
    teaches: ["Payroll and culture"],
    learns: ["Code review", "Budget planning"],
    worksAs: "Developer",
    site: "Pune",
    timeZone: "Asia/Kolkata",
    startMonth: "2023-08",
  },
};

export const sayProfile = (person: string, says: Partial<Profile>): Moment["happens"] => {
  const body = { ...nothingSaid, ...says };
  return ({ as, params }) =>
    as(person).call("saveProfile", {
      params,
      body: { ...body, teaches: [...body.teaches], learns: [...body.learns] },
    });
};

export const peopleMoments: readonly Moment[] = [
  {
    daysAgo: 82,
    happens: ({ as, params }) =>
      eachOf(experienced, (person) => as(person).call("sayNew", { params, body: { isNew: false } })),
  },
  ...Object.entries(profiles).map(([person, says]) => ({ daysAgo: 82, happens: sayProfile(person, says) })),
];
