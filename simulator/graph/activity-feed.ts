import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { type DeskPerson, people } from "../people/people.ts";

/** Something in somebody's activity feed, as they would read it. */
interface Activity {
  /** Counts up, also where one takes the place of another. */
  readonly id: number;
  readonly user: string;
  readonly text: string;
  readonly chain: number;
}

export interface ActivityFeed {
  /** Puts it there; a sentence says why not, as Graph refuses what the manifest does not know. */
  readonly put: (members: readonly DeskPerson[], body: unknown) => string | undefined;
  /** What the feeds show, the oldest first: of a chain its newest alone. */
  readonly list: () => readonly Activity[];
}

const Notification = z.object({
  activityType: z.string(),
  chainId: z.number(),
  previewText: z.object({ content: z.string() }),
  recipient: z.object({ userId: z.string() }),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })),
});

const Manifest = z.object({
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) }),
});

const KEPT = 50;

function textsOfManifest(): ReadonlyMap<string, string> {
  const file = new URL("../../appPackage/manifest.json", import.meta.url);
  const { activities } = Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(activities.activityTypes.map(({ type, templateText }) => [type, templateText]));
}

/** The activity feeds of everybody at the desk, in the words of the app's own manifest. */
export function createActivityFeed(changed: () => void): ActivityFeed {
  const texts = textsOfManifest();
  let all: readonly Activity[] = [];
  let last = 0;
  return {
    list: () => all,
    put(members, body) {
      const parsed = Notification.safeParse(body);
      if (!parsed.success) return "The notification is not in Graph's shape.";
      const { activityType, chainId: chain, recipient, templateParameters } = parsed.data;
      const template = texts.get(activityType);
      if (template === undefined) return `The manifest has no activity type ${activityType}.`;
      const person = people.find(({ oid }) => oid === recipient.userId);
      if (!person || !members.includes(person)) return "The recipient is not here.";
      const text = templateParameters.reduce(
        (words, { name, value }) => words.replaceAll(`{${name}}`, value),
        template,
      );
      if (/\{\w+\}/.test(text)) return "A parameter of the template is missing.";
      last += 1;
      const others = all.filter((one) => one.user !== person.key || one.chain !== chain);
      all = [...others, { id: last, user: person.key, text, chain }].slice(-KEPT);
      changed();
      return undefined;
    },
  };
}
