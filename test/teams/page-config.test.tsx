import { beforeEach, describe, expect, it } from "vitest";
import { readPageConfig } from "../../src/teams/page-config.ts";

function pageWith(content: string | undefined): Document {
  if (content !== undefined) {
    const meta = document.createElement("meta");
    meta.name = "peerloop-config";
    meta.content = content;
    document.head.append(meta);
  }
  return document;
}

describe("the page's configuration", () => {
  beforeEach(() => document.head.replaceChildren());

  it("names the origins that may frame the app", () => {
    const page = pageWith('{"hostOrigins":["http://localhost:3000"],"clientId":"x"}');

    expect(readPageConfig(page)).toEqual({ hostOrigins: ["http://localhost:3000"] });
  });

  it.each([undefined, "", "{", "null", '{"hostOrigins":"all"}', '{"hostOrigins":[7]}'])(
    "names none when the server wrote %j",
    (content) => {
      expect(readPageConfig(pageWith(content))).toEqual({ hostOrigins: [] });
    },
  );
});
