import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedIn } from "../../src/server/search/asked.ts";
import { allOf, tsqueryOf } from "../../src/server/search/tsquery.ts";
import { placesOf, wordsOf } from "../../src/server/search/words.ts";

const partsOf = (text: string) => wordsOf(text).map(({ parts }) => parts.join(" "));

describe("[X4] names in code and addresses", () => {
  it("are words of their own and of their parts", () => {
    for (const [text, parts] of [
      ["useSyncExternalStore", ["use sync external store"]],
      ["foo_bar-baz", ["foo bar", "baz"]],
      ["XMLParser2Go", ["xml parser2 go"]],
      ["log4j UTF8 e2e", ["log4j", "utf8", "e2e"]],
      ["https://docs.example.com/a/path", ["https", "docs example com", "a", "path"]],
      ["l’équipe", ["l equipe"]],
      ["Überblick", ["uberblick"]],
      ["أُسْبُوع", ["اسبوع"]],
    ] as const)
      expect([text, partsOf(text)]).toEqual([text, parts]);
  });

  it("stand where their parts do, one place after the other", () => {
    expect(placesOf("a fooBar z")).toEqual({ words: ["a", "foobar", "foo", "bar", "z"], at: [1, 2, 2, 3, 4] });
  });
});

describe("[X1] words", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aBé _.-'’1ش東京ガ🙂\u0301\u064f\\") });

  it("are the same whatever their case, and lie in the text one after the other", () => {
    fc.assert(
      fc.property(text, (one) => {
        const words = wordsOf(one);
        let done = 0;
        for (const { word, parts, from, to } of words) {
          expect(from >= done && to > from && to <= one.length).toBe(true);
          expect([word, ...parts].every((name) => name !== "" && name === name.toLowerCase())).toBe(true);
          done = to;
        }
        const { words: names, at } = placesOf(one);
        expect(names).toHaveLength(at.length);
        expect(new Set(at).size).toBe(words.flatMap(({ parts }) => parts).length);
      }),
    );
  });

  it("are those that the segmenter of the language finds, whichever way they are found", () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
    const unit = fc.constantFrom(
      ...[
        "a",
        "B",
        "é",
        "e\u0301",
        "Ω",
        "д",
        "ا",
        "َ",
        "0",
        "_",
        ".",
        ",",
        ":",
        "'",
        "’",
        "-",
        "/",
        "@",
        "“",
        "«",
        "(",
        "…",
      ],
      ...[
        " ",
        "\n",
        "東",
        "京",
        "カ",
        "ไ",
        "ท",
        "한",
        "א",
        "\u200d",
        "\ufeff",
        "\u00a0",
        "\u0301",
        "🙂",
        "ﬁ",
        "Ａ",
        "٣",
      ],
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const cut = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
        const found = wordsOf(text).map(({ from, to }) => text.slice(from, to));
        expect(found).toEqual(cut.map(({ segment }) => segment).filter((segment) => !/^\p{Mn}+$/u.test(segment)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("leave out what is too long to be one", () => {
    expect(wordsOf(`a ${"x".repeat(300)} b`).map(({ word }) => word)).toEqual(["a", "b"]);
  });
});

describe("[X5] what is asked", () => {
  const wording = { mark: "", stemOf: (word: string) => word.replace(/s$/, "") };
  const asQuery = (query: string) => allOf(askedIn(query).map((one) => tsqueryOf(one, wording)));

  it("is every word by its forms, the last by its beginning, and a phrase as written", () => {
    expect(asQuery("runs far")).toBe("('runs' | 'run') & ('far':*)");
    expect(asQuery('"runs far" away')).toBe("('runs' <-> 'far') & ('away':*)");
    expect(asQuery("away «runs far»")).toBe("('away') & ('runs' <-> 'far')");
    expect(asQuery('"one two" "three"')).toBe("('one' <-> 'two') & ('three')");
    expect(asQuery('"runs fa')).toBe("('runs' <-> 'fa':*)");
    expect(asQuery("fooBar")).toBe("(('foobar':*) | (('foo') & ('bar':*)))");
    expect(asQuery('don"')).toBe("('don':*)");
  });

  it("is at most twelve words", () => {
    expect(askedIn("a ".repeat(40))).toHaveLength(12);
    expect(askedIn(`"${"a ".repeat(40)}`)[0]?.words).toHaveLength(12);
  });
});
