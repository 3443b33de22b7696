import { describe, expect, it } from "vitest";
import { OTHERS } from "../../src/domain/format.ts";
import { formats } from "../../src/domain/formats/shipped-formats.ts";
import { ar as planArabic } from "../../src/planning/messages/ar.ts";
import { en as planEnglish } from "../../src/planning/messages/en.ts";
import { ja as planJapanese } from "../../src/planning/messages/ja.ts";
import { ar as nameArabic } from "../../src/planning/names/ar.ts";
import { en as nameEnglish } from "../../src/planning/names/en.ts";
import { ja as nameJapanese } from "../../src/planning/names/ja.ts";
import { ar as configArabic } from "../../src/tab/configuration/messages/ar.ts";
import { en as configEnglish } from "../../src/tab/configuration/messages/en.ts";
import { ja as configJapanese } from "../../src/tab/configuration/messages/ja.ts";
import { ar as entryArabic } from "../../src/tab/entry/messages/ar.ts";
import { en as entryEnglish } from "../../src/tab/entry/messages/en.ts";
import { ja as entryJapanese } from "../../src/tab/entry/messages/ja.ts";
import { ar as markupArabic } from "../../src/tab/markup/messages/ar.ts";
import { en as markupEnglish } from "../../src/tab/markup/messages/en.ts";
import { ja as markupJapanese } from "../../src/tab/markup/messages/ja.ts";
import { ar as tabArabic } from "../../src/tab/messages/ar.ts";
import { en as tabEnglish } from "../../src/tab/messages/en.ts";
import { ja as tabJapanese } from "../../src/tab/messages/ja.ts";
import { ar as recordArabic } from "../../src/tab/record/messages/ar.ts";
import { en as recordEnglish } from "../../src/tab/record/messages/en.ts";
import { ja as recordJapanese } from "../../src/tab/record/messages/ja.ts";
import { ar as voteArabic } from "../../src/tab/sessions/voting/messages/ar.ts";
import { en as voteEnglish } from "../../src/tab/sessions/voting/messages/en.ts";
import { ja as voteJapanese } from "../../src/tab/sessions/voting/messages/ja.ts";
import { ar as toolArabic } from "../../src/tab/writing/messages/ar.ts";
import { en as toolEnglish } from "../../src/tab/writing/messages/en.ts";
import { ja as toolJapanese } from "../../src/tab/writing/messages/ja.ts";
import { ar as uiArabic } from "../../src/ui/messages/ar.ts";
import { en as uiEnglish } from "../../src/ui/messages/en.ts";
import { ja as uiJapanese } from "../../src/ui/messages/ja.ts";
import type { Message, MessageFile } from "../../src/ui/messages/message-file.ts";
import { ar as proposalsArabic } from "../../src/writing/proposals/messages/ar.ts";
import { en as proposalsEnglish } from "../../src/writing/proposals/messages/en.ts";
import { ja as proposalsJapanese } from "../../src/writing/proposals/messages/ja.ts";

const files: ReadonlyArray<readonly [string, string, MessageFile, MessageFile]> = [
  ["tab", "en", tabEnglish, tabEnglish],
  ["tab", "ar", tabArabic, tabEnglish],
  ["tab", "ja", tabJapanese, tabEnglish],
  ["record", "en", recordEnglish, recordEnglish],
  ["record", "ar", recordArabic, recordEnglish],
  ["record", "ja", recordJapanese, recordEnglish],
  ["entry", "en", entryEnglish, entryEnglish],
  ["entry", "ar", entryArabic, entryEnglish],
  ["entry", "ja", entryJapanese, entryEnglish],
  ["markup", "en", markupEnglish, markupEnglish],
  ["markup", "ar", markupArabic, markupEnglish],
  ["markup", "ja", markupJapanese, markupEnglish],
  ["writing", "en", toolEnglish, toolEnglish],
  ["writing", "ar", toolArabic, toolEnglish],
  ["writing", "ja", toolJapanese, toolEnglish],
  ["proposals", "en", proposalsEnglish, proposalsEnglish],
  ["proposals", "ar", proposalsArabic, proposalsEnglish],
  ["proposals", "ja", proposalsJapanese, proposalsEnglish],
  ["configuration", "en", configEnglish, configEnglish],
  ["configuration", "ar", configArabic, configEnglish],
  ["configuration", "ja", configJapanese, configEnglish],
  ["planning", "en", planEnglish, planEnglish],
  ["planning", "ar", planArabic, planEnglish],
  ["planning", "ja", planJapanese, planEnglish],
  ["names", "en", nameEnglish, nameEnglish],
  ["names", "ar", nameArabic, nameEnglish],
  ["names", "ja", nameJapanese, nameEnglish],
  ["voting", "en", voteEnglish, voteEnglish],
  ["voting", "ar", voteArabic, voteEnglish],
  ["voting", "ja", voteJapanese, voteEnglish],
  ["ui", "en", uiEnglish, uiEnglish],
  ["ui", "ar", uiArabic, uiEnglish],
  ["ui", "ja", uiJapanese, uiEnglish],
];

const textsOf = (message: Message): readonly string[] =>
  typeof message === "string" ? [message] : Object.values(message);

const placesIn = (message: Message): readonly string[] => {
  const places = textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
  return [...new Set(places)].filter((place) => place !== "{count}").sort();
};

describe.each(files)("the %s's messages in %s", (_, language, file, english) => {
  it("say everything that the English ones say", () => {
    expect(Object.keys(file).sort()).toEqual(Object.keys(english).sort());
    expect(Object.values(file).flatMap(textsOf)).not.toContain("");
  });

  it("have the same places to fill", () => {
    for (const [key, message] of Object.entries(file)) {
      expect([key, placesIn(message)]).toEqual([key, placesIn(english[key] ?? "")]);
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
