import type { MemberId } from "./ids.ts";

/** How a mention stands in Markdown: a link to a person, which leads nowhere, so that it reads as "@Name". [LI5] */
const MENTION = /\[@((?:[^\\[\]\n]|\\.){1,200})\]\(person:([A-Za-z0-9_-]{1,64})\)/g;

const escaped = (name: string): string => name.replace(/[\\[\]*_`<>~]/g, "\\$&");
const plain = (label: string): string => label.replace(/\\(.)/g, "$1");
const linkTo = (name: string, member: MemberId): string => `[@${escaped(name)}](${personAddress(member)})`;

const SCHEME = "person:";

/** Where the link of a mention leads to: nowhere. */
export const personAddress = (member: string): string => `${SCHEME}${member}`;

/** The person that an address names, if it names one. */
export function personIn(address: string): string | undefined {
  const id = address.startsWith(SCHEME) ? address.slice(SCHEME.length) : "";
  return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : undefined;
}

/** Whom a text mentions, each once, in order. */
export const mentionsIn = (text: string): readonly MemberId[] => [
  ...new Set([...text.matchAll(MENTION)].map(([, , member = ""]) => member as MemberId)),
];

/** The same with each person's own name; who has none here is words, and no mention. */
export const withNames = (text: string, names: ReadonlyMap<MemberId, string>): string =>
  text.replace(MENTION, (_, label: string, member: MemberId) => {
    const name = names.get(member);
    return name === undefined ? `@${label}` : linkTo(name, member);
  });

/** The same where one person is words, and those are `called`. [DA2] */
export const withoutMentionsOf = (text: string, gone: MemberId, called: string): string =>
  text.replace(MENTION, (mention, _, member: MemberId) => (member === gone ? `@${called}` : mention));

/** A text as it is written: a mention is "@Name", and `people` says who is meant. */
export interface WrittenText {
  readonly words: string;
  readonly people: ReadonlyMap<string, MemberId>;
}

/** Of two people with one name the second is told apart by a number. */
function labelFor(name: string, member: MemberId, people: ReadonlyMap<string, MemberId>): string {
  let label = name;
  for (let count = 2; (people.get(label) ?? member) !== member; count += 1) label = `${name} (${count})`;
  return label;
}

/** The label by which a person may be mentioned beside those who are already. */
export function withPerson(
  people: ReadonlyMap<string, MemberId>,
  { name, member }: { readonly name: string; readonly member: MemberId },
): { readonly label: string; readonly people: ReadonlyMap<string, MemberId> } {
  const label = labelFor(name, member, people);
  return { label, people: new Map([...people, [label, member]]) };
}

/** Takes a stored text apart for whoever writes on it. */
export function asWritten(stored: string): WrittenText {
  let people: ReadonlyMap<string, MemberId> = new Map();
  const words = stored.replace(MENTION, (_, label: string, member: MemberId) => {
    const added = withPerson(people, { name: plain(label), member });
    people = added.people;
    return `@${added.label}`;
  });
  return { words, people };
}

/** What is stored of a written text: every "@Name" of `people` that stands by itself is a mention. */
export function asStored({ words, people }: WrittenText): string {
  const labels = [...people.keys()].sort((a, b) => b.length - a.length);
  if (labels.length === 0) return words;
  const any = labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return words.replace(new RegExp(`@(${any})(?![\\p{L}\\p{N}_])`, "gu"), (found, label: string) => {
    const member = people.get(label);
    return member === undefined ? found : linkTo(label, member);
  });
}
