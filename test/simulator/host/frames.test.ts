import { describe, expect, it } from "vitest";
import { createFrames } from "../../../simulator/host/state/frames.ts";
import { people } from "./fixtures.ts";

/** A window that keeps what is posted to it, held by an iframe that is as much of one as the frames need. */
function fakeIframe() {
  const posted: { readonly message: unknown; readonly origin: string }[] = [];
  const contentWindow = { postMessage: (message: unknown, origin: string) => posted.push({ message, origin }) };
  const iframe = { contentWindow } as unknown as HTMLIFrameElement;
  return { iframe, posted, source: iframe.contentWindow };
}

const request = (func: string) => ({ id: 1, uuidAsString: "u", func, args: [] });

function room() {
  const frames = createFrames(async (frame, { func }) =>
    func === "silent" ? undefined : [`${frame.person.key} ${frame.surface} ${func}`],
  );
  const ana = fakeIframe();
  const ben = fakeIframe();
  const detach = frames.attach({ person: people.ana, surface: "panel" }, ana.iframe);
  frames.attach({ person: people.ben, surface: "stage" }, ben.iframe);
  return { frames, ana, ben, detach };
}

describe("the pages in the host", () => {
  it("answers the page that asked, as the person whose window it is, and only on that person's origin", async () => {
    const { frames, ana, ben } = room();
    await frames.hear({ source: ben.source, origin: people.ben.origin, data: request("getContext") });

    expect(ben.posted).toMatchObject([
      { message: { id: 1, uuidAsString: "u", args: ["ben stage getContext"] }, origin: people.ben.origin },
    ]);
    expect(ana.posted).toEqual([]);
  });

  it("does not hear a page of another origin, an unknown window, or what is no request", async () => {
    const { frames, ana, ben } = room();
    await frames.hear({ source: ana.source, origin: people.ben.origin, data: request("getContext") });
    await frames.hear({ source: ana.source, origin: "https://example.org", data: request("getContext") });
    await frames.hear({ source: fakeIframe().source, origin: people.ana.origin, data: request("getContext") });
    await frames.hear({ source: null, origin: people.ana.origin, data: request("getContext") });
    await frames.hear({ source: ana.source, origin: people.ana.origin, data: { hello: true } });

    expect([...ana.posted, ...ben.posted]).toEqual([]);
  });

  it("stays silent where Teams does", async () => {
    const { frames, ana } = room();
    await frames.hear({ source: ana.source, origin: people.ana.origin, data: request("silent") });

    expect(ana.posted).toEqual([]);
  });

  it("tells events, which have no id, to all pages or to those that are meant", () => {
    const { frames, ana, ben } = room();
    frames.tell({}, "themeChange", ["dark"]);
    frames.tell({ key: "ben", surface: "stage" }, "settings.save", []);
    frames.tell({ key: "ben", surface: "config" }, "settings.save", []);

    expect(ana.posted.map(({ message }) => message)).toMatchObject([{ func: "themeChange", args: ["dark"] }]);
    expect(ben.posted.map(({ message }) => Reflect.get(Object(message), "func"))).toEqual([
      "themeChange",
      "settings.save",
    ]);
    expect(ana.posted.every(({ message }) => !("id" in Object(message)))).toBe(true);
  });

  it("forgets a page that was closed", async () => {
    const { frames, ana, detach } = room();
    detach();
    await frames.hear({ source: ana.source, origin: people.ana.origin, data: request("getContext") });

    expect(ana.posted).toEqual([]);
  });
});
