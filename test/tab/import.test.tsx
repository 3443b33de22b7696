import { fireEvent, screen, waitFor } from "@testing-library/react";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bundleFiles } from "../../src/tab/import/bundle-files.ts";
import { json } from "../api/fake-fetch.ts";
import { createFakeServer, leaveTab, NOW, openTab } from "./fake-space.tsx";

const SLIP = "12345678-1234-1234-1234-123456789012";
const asked = (more = "") => `imports?slip=${SLIP}&type=lesson&publish=whole${more}`;
const entry = {
  path: "a.md",
  line: null,
  id: null,
  type: "lesson",
  title: "Bowlines",
  draft: true,
  lacking: ["why"],
  remarks: [{ about: "file-missing", detail: "gone.png" }],
  files: 1,
};
const would = { entries: [entry], faults: [], leftOut: ["x.pdf"] };
const refused = { type: "x", title: "x", status: 400, code: "archive-refused", reason: "unsafe-name" };
const file = new File(["# Bowlines"], "a.md", { type: "text/markdown" });

beforeEach(() => {
  vi.spyOn(crypto, "randomUUID").mockReturnValue(SLIP);
  window.location.hash = "#/import";
});
afterEach(() => {
  vi.restoreAllMocks();
  leaveTab();
});

const choose = async () =>
  fireEvent.change(await screen.findByLabelText("Choose files", { selector: "input" }), { target: { files: [file] } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole("button", { name }));

describe("the page that imports", () => {
  it("[IM3] says what would come, then brings it, and leads to each entry", async () => {
    const server = createFakeServer({ imports: { imports: [] }, [asked("&preview=only")]: would });
    openTab(server);
    expect(await screen.findByText("Nothing has been imported yet.")).toBeTruthy();
    await choose();
    expect(await screen.findByText("Entries: 1, of them as drafts: 1. Pictures and files: 1.")).toBeTruthy();
    expect(screen.getByText("Not found: gone.png")).toBeTruthy();
    server.answers[asked()] = { ...would, entries: [{ ...entry, id: "e1" }] };
    await press("Import");
    expect((await screen.findByRole("link", { name: "Bowlines" })).getAttribute("href")).toBe("#/write/e1");
  });

  it("[IM3] names what is at fault, and imports the rest alone when that is asked for", async () => {
    const faults = [{ path: "q.csv", line: 3, fault: "csv-unreadable" }];
    const server = createFakeServer({ imports: { imports: [] }, [asked("&preview=only")]: { ...would, faults } });
    openTab(server);
    await choose();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("q.csv, line 3: cannot be read as a table");
    server.answers[asked("&faulty=leave-out")] = { ...would, entries: [{ ...entry, id: "e1", draft: false }] };
    await press("Import the rest without them");
    expect((await screen.findByRole("link", { name: "Bowlines" })).getAttribute("href")).toBe("#/entries/e1");
  });

  it("[IM4] says why an archive is refused, and keeps its way on", async () => {
    const server = createFakeServer({
      imports: { imports: [] },
      [asked("&preview=only")]: json(refused, 400),
    });
    openTab(server);
    await choose();
    expect((await screen.findByRole("alert")).textContent).toContain("A name in it leads out of it.");
    server.lose();
    await choose();
    await waitFor(() => expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy());
  });

  it("[IM6] lists imports; taken back, it says what stayed and why", async () => {
    const one = { id: "i1", by: { member: "m-ana", name: "Ana" }, at: NOW, entries: 3, canTakeBack: true };
    const server = createFakeServer({
      imports: { imports: [one, { ...one, id: "i2", canTakeBack: false }] },
      "imports/i1/taken-back": { gone: 2, stayed: [{ id: "e9", title: "Splices", why: "answered" }] },
    });
    openTab(server);
    await press(/^Take back the import of/);
    expect(await screen.findByText(/Gone: 2\. Stayed, since others worked on it: 1\./)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Splices" })).toBeTruthy();
  });
});

describe("what was chosen", () => {
  const chosen = (path: string, text = "x") => ({ path, file: new File([text], path) });

  it("[IM3] goes as one zip with its folders, without what programs keep for themselves", async () => {
    const bundle = await bundleFiles(
      ["notes/a.md", "notes/img/b.png", ".obsidian/app.md", "x/node_modules/y.md", "film.mp4"].map((path) =>
        chosen(path),
      ),
    );
    const files = unzipSync(new Uint8Array((await bundle?.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect(Object.keys(files)).toEqual(["notes/a.md", "notes/img/b.png"]);
    expect(await bundleFiles([chosen("b.png")])).toBeUndefined();
    const zip = chosen("all.zip");
    expect(await bundleFiles([zip])).toBe(zip.file);
  });
});
