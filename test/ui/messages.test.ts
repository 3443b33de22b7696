import { describe, expect, it } from "vitest";
import { OTHERS } from "../../src/domain/format.ts";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { en as nameEnglish } from "../../src/planning/names/en.ts";
import type { Message, MessageFile } from "../../src/ui/messages/message-file.ts";

const LANGUAGES = ["en", "ar", "ja"] as const;
type Language = (typeof LANGUAGES)[number];
type Module = Readonly<Partial<Record<Language, MessageFile>>>;

const modules = import.meta.glob<Module>(
  ["../../src/**/messages/{en,ar,ja}.ts", "../../src/planning/names/{en,ar,ja}.ts"],
  {
    eager: true,
  },
);
const folders = [...new Set(Object.keys(modules).map((path) => path.slice(0, path.lastIndexOf("/"))))].sort();
const fileIn = (folder: string, language: Language): MessageFile =>
  modules[`${folder}/${language}.ts`]?.[language] ?? {};
const files = folders.flatMap((folder) =>
  LANGUAGES.map(
    (language) => [folder.replace("../../src/", ""), language, fileIn(folder, language), fileIn(folder, "en")] as const,
  ),
);

const textsOf = (message: Message): readonly string[] =>
  typeof message === "string" ? [message] : Object.values(message);

const placesIn = (message: Message): readonly string[] => {
  const places = textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
  return [...new Set(places)].filter((place) => place !== "{count}").sort();
};

/** What is said longer of a thing than the control that is named so shows: no name of that control. */
const OF_SOMETHING_ELSE = [
  "learn.reply-of",
  "loop.seen-of",
  "dates.move-to",
  "mine.channel-with",
  "mine.chat-with",
  "mine.called-with",
  "wanted.answers-this",
];

const spoken = (text: string): string =>
  text
    .replace(/\{\w+\}/g, "")
    .replace(/\s+/g, " ")
    .replace(/[.…]$/, "")
    .trim()
    .toLowerCase();

/** Keys of what a control shows, each beside that of its name where there are several such controls. */
const namedOf = (file: MessageFile): readonly (readonly [string, string])[] =>
  Object.keys(file).flatMap((key) => {
    const shown = key.replace(/-(?:this|with|on|of|to|named)$/, "");
    return shown === key || file[shown] === undefined || OF_SOMETHING_ELSE.includes(key) ? [] : [[shown, key] as const];
  });

describe.each(files)("%s in %s", (_, language, file, english) => {
  it("say everything that the English ones say", () => {
    expect(Object.keys(file).sort()).toEqual(Object.keys(english).sort());
    expect(Object.values(file).flatMap(textsOf)).not.toContain("");
  });

  it("have the same places to fill", () => {
    for (const [key, message] of Object.entries(file)) {
      expect([key, placesIn(message)]).toEqual([key, placesIn(english[key] ?? "")]);
    }
  });

  it("name a control by the words that it shows, so that whoever speaks to it is understood", () => {
    for (const [shown, name] of namedOf(file)) {
      const words = textsOf(file[shown] ?? "").map(spoken);
      for (const text of textsOf(file[name] ?? ""))
        expect([name, text, words.some((one) => spoken(text).includes(one))]).toEqual([name, text, true]);
    }
  });

  it("have every plural form of the language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(file)) {
      if (typeof message === "string") continue;
      expect([key, forms.filter((form) => message[form] === undefined)]).toEqual([key, []]);
    }
  });
});

describe("what ships with the app", () => {
  it("has a name for every format, as the format calls itself, and for every role of one", () => {
    const roles = formats.flatMap(({ steps }) =>
      steps.flatMap(({ speakerRole, parts = [] }) => [speakerRole, ...parts.map(({ role }) => role)]),
    );
    const named = new Set(roles.filter((role) => role !== undefined && role !== OTHERS));
    const expected = [
      ...formats.map(({ id, title }) => [`format.${id}`, title]),
      ...[...named].map((role) => [`role.${role}`, role]),
    ];
    expect(nameEnglish).toEqual(Object.fromEntries(expected));
  });
});
