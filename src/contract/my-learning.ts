import * as z from "zod/mini";
import { EntryType, NamedMember } from "./entry.ts";
import { EntryId, ParticipantIdSchema, SessionIdSchema, SpaceId } from "./ids.ts";
import { Waiting } from "./learning-recall.ts";

/** Of whatever it is: the contracts of each would all come into the first view of the page. */
const Id = EntryId;

/** Times are session-clock ms. */
const time = () => z.number();

/** What somebody said they would try, and have not said what became of. */
const OpenCommitment = z.object({
  session: SessionIdSchema,
  /** Of the session, and the record of it. */
  title: z.string(),
  entry: EntryId,
  by: ParticipantIdSchema,
  /** Whose it is, where somebody beside the caller made it. */
  beside: z.nullable(z.string()),
  text: z.string(),
  madeAt: time(),
  /** When its series meets again, or a week after it was made. */
  dueAt: time(),
});
export type OpenCommitment = z.infer<typeof OpenCommitment>;

const OwnDraft = z.object({
  what: z.enum(["entry", "path"]),
  id: Id,
  /** Null for a path. */
  type: z.nullable(EntryType),
  title: z.string(),
});

/** What of one space is the caller's to do or to go on with. Each list holds at most 20. */
const LearningInSpace = z.object({
  /** Where its tab is in Teams. */
  place: z.object({ kind: z.enum(["channel", "chat"]), group: z.string(), channel: z.string() }),
  /** Others who were seen there, at most three, and how many more: where no name of its own tells the space from others. */
  people: z.nullable(z.object({ names: z.array(z.string()), further: z.number() })),
  recall: z.array(Waiting),
  /** Whether the caller is asked nothing at all in this space. */
  recallMuted: z.boolean(),
  commitments: z.array(OpenCommitment),
  /** Asked of the caller, neither answered nor set aside. */
  reviews: z.array(z.object({ id: Id, title: z.string(), author: NamedMember, dueAt: time() })),
  /** `hasPlace`: null for whoever hosts or speaks without having signed up. */
  events: z.array(
    z.object({
      id: Id,
      title: z.string(),
      startsAt: time(),
      endsAt: time(),
      hasPlace: z.nullable(z.boolean()),
    }),
  ),
  paths: z.array(z.object({ id: Id, title: z.string(), done: z.number(), items: z.number() })),
  drafts: z.array(OwnDraft),
  /** Proposed as a buddy, either way, and not answered. */
  buddies: z.array(NamedMember),
  /** Of whom it says that they met the caller, who has not said so. */
  introductions: z.array(NamedMember),
  invitations: z.array(z.object({ id: Id, name: z.string(), by: NamedMember })),
  /** Unanswered, under topics that the caller teaches. */
  questions: z.array(z.object({ id: Id, title: z.string(), topic: z.string() })),
});
export type LearningInSpace = z.infer<typeof LearningInSpace>;

/** Nobody looks through more at once; the page says how many are left. */
export const MOST_OWN_SPACES = 60;

export const MyLearning = z.object({
  now: time(),
  /** The app's id in Teams, where the operator has said it. */
  app: z.nullable(z.string()),
  /** By what the caller's Teams calls them, those without a name last. `learning`: null where Teams could not say whether they still belong. */
  spaces: z.array(z.object({ space: SpaceId, called: z.nullable(z.string()), learning: z.nullable(LearningInSpace) })),
  /** So many further spaces were not looked at. */
  further: z.number(),
});
export type MyLearning = z.infer<typeof MyLearning>;

/** `by`: the caller, or somebody who sat beside them. */
export const SettledCommitment = z.strictObject({
  by: ParticipantIdSchema,
  is: z.enum(["kept", "let-go", "open"]),
});
