import type { GroupContent } from "../../../src/domain/work-group.ts";
import { newSecret } from "../../secret.ts";
import { eachOf, type Moment } from "../sample-play.ts";

interface SampleGroup {
  readonly daysAgo: number;
  readonly by: string;
  readonly others: readonly string[];
  readonly content: GroupContent;
}

const groups: readonly SampleGroup[] = [
  {
    daysAgo: 64,
    by: "ben",
    others: ["ana", "chen", "dina", "jonas"],
    content: {
      name: "On call",
      purpose:
        "We want nights in which nobody has to be clever. Once a fortnight we look at one alert together: who was woken, what they knew, and what would have made it easier.\n\nWhoever joins the rota joins here first.",
      cadence: "biweekly",
      weekday: 3,
      topics: ["On call"],
    },
  },
  {
    daysAgo: 25,
    by: "tomas",
    others: ["dina", "maya", "hana"],
    content: {
      name: "First weeks",
      purpose:
        "Everybody here has either just begun or remembers it well. We keep the path for newcomers short and true, and try each change of it on the next one who comes.",
      cadence: "monthly",
      weekday: 2,
      topics: ["Onboarding", "Payroll and culture"],
    },
  },
];

export const groupMoments: readonly Moment[] = groups.map(({ daysAgo, by, others, content }) => ({
  daysAgo,
  async happens({ as, params }) {
    const body = { slip: newSecret(), content: { ...content, topics: [...content.topics] } };
    const { id: group } = await as(by).call("beginWorkGroup", { params, body });
    const joined = { params: { ...params, group }, body: { joined: true } };
    await eachOf(others, (person) => as(person).call("joinWorkGroup", joined));
  },
}));
