import { describe, expect, it } from "vitest";
import { createFormats } from "../../src/ui/messages/formats.ts";
import { formatLocaleOf, languageOf } from "../../src/ui/messages/message-file.ts";
import { createTranslate } from "../../src/ui/messages/translate.ts";

const MINUTE_MS = 60_000;
const now = Date.UTC(2026, 10, 24, 12);

describe("a text", () => {
  const file = { hello: "Hello {name}", people: { one: "{count} person", other: "{count} people" } };
  const t = createTranslate(file, "en");

  it("takes its values, and leaves markup in them as it is", () => {
    expect(t("hello", { name: "<b>Ana</b>" })).toBe("Hello <b>Ana</b>");
  });

  it("shows a place that was given no value", () => {
    expect(t("hello")).toBe("Hello {name}");
  });

  it("follows the count, with numbers as the language writes them", () => {
    expect(t("people", { count: 1 })).toBe("1 person");
    expect(t("people", { count: 1200 })).toBe("1,200 people");
  });
});

describe("words written the other way", () => {
  const file = { wrote: "{name} wrote {title}", told: "{names}: {count}" };
  const plain = (text: string) => text.replace(/[\u2068\u2069]/gu, (mark) => (mark === "\u2068" ? "<" : ">"));
  const said = (locale: string, name: string, title: string) =>
    plain(createTranslate(file, locale)("wrote", { name, title }));

  it("[Y11] stand apart in a sentence, and all others as they are", () => {
    expect(said("en", "Ana", "Knots 2.0")).toBe("Ana wrote Knots 2.0");
    expect(said("en", "ليلى", "Knots")).toBe("<ليلى> wrote Knots");
    expect(said("ja", "田中", "דוח")).toBe("田中 wrote <דוח>");
    expect(said("ar", "ليلى", "12/5")).toBe("ليلى wrote 12/5");
    expect(said("ar-sa", "Ana", "C++")).toBe("<Ana> wrote <C++>");
    expect(said("en", "Ana", "About نحن")).toBe("Ana wrote <About نحن>");
  });

  it("[Y11] stand apart each by itself in a list", () => {
    expect(plain(createFormats("en").list(["Ana", "ليلى", "Ben"]))).toBe("Ana, <ليلى>, and Ben");
  });
});

describe("a locale", () => {
  it.each([
    ["en-us", "en", "en-US"],
    ["ar-sa", "ar", "ar-SA"],
    ["ja", "ja", "ja"],
    ["de-de", "en", "en"],
    ["", "en", "en"],
    ["en-us-x-", "en", "en"],
  ])("%s is served in %s and formats as %s", (locale, language, formats) => {
    expect([languageOf(locale), formatLocaleOf(locale)]).toEqual([language, formats]);
  });
});

describe("times in words", () => {
  const formats = createFormats("en");

  it.each([
    [0, "now"],
    [-5 * MINUTE_MS, "5 minutes ago"],
    [-23 * 60 * MINUTE_MS, "23 hours ago"],
    [-24 * 60 * MINUTE_MS, "yesterday"],
    [2 * 60 * MINUTE_MS, "in 2 hours"],
    [-30 * 24 * 60 * MINUTE_MS, "October 25, 2026"],
  ])("%i ms from now is %s", (away, words) => {
    expect(formats.relative(now + away, now)).toBe(words);
  });

  it("puts nothing that has happened in the future, however far behind a clock is", () => {
    expect(formats.ago(now + 60 * MINUTE_MS, now)).toBe("now");
  });

  it.each([
    [0, "0 min"],
    [1, "1 min"],
    [45 * MINUTE_MS, "45 min"],
    [60 * MINUTE_MS, "1 hr"],
    [65 * MINUTE_MS, "1 hr 5 min"],
  ])("%i ms last %s", (ms, words) => {
    expect(formats.duration(ms)).toBe(words);
  });

  it.each([
    [252_000, "4:12"],
    [251_001, "4:12"],
    [999, "0:01"],
    [0, "0:00"],
    [-5, "0:00"],
    [3_852_000, "1:04:12"],
  ])("%i ms left stand on the clock as %s", (ms, digits) => {
    expect(formats.clock(ms)).toBe(digits);
  });
});
