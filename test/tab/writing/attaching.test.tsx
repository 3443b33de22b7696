import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, ApiUnreachable } from "../../../src/api/api-failure.ts";
import type { Attachment } from "../../../src/contract/attachment.ts";
import { MOST_BYTES } from "../../../src/domain/attachment.ts";
import { type Attachments, AttachmentsContext } from "../../../src/tab/attachments/attachments.tsx";
import { declaredTypeOf } from "../../../src/tab/attachments/declared-type.ts";
import { mentionTexts } from "../../../src/tab/mentions/mention-texts.ts";
import { MarkdownBox } from "../../../src/tab/writing/markdown-box.tsx";
import { fromRich } from "../../../src/tab/writing/rich/from-rich.ts";
import { markdownOf, treeOf } from "../../../src/tab/writing/rich/markdown.ts";
import { toRich } from "../../../src/tab/writing/rich/to-rich.ts";
import { writingTexts } from "../../../src/tab/writing/writing-texts.ts";
import { LanguageProvider, speakEnglish } from "../../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../src/ui/messages/ui-texts.ts";
import "../../ui/patience.ts";

beforeEach(() => {
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:of-the-test");
  vi.spyOn(URL, "revokeObjectURL").mockReturnValue(undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const png = (name = "knot.png", size = 3) => {
  const file = new File(["png"], name, { type: "image/png" });
  Object.defineProperty(file, "size", { value: size });
  return file;
};
const knot: Attachment = { id: "a1", name: "knot.png", type: "image/png", size: 3 };

interface WrittenProps {
  readonly first: string;
  readonly told: string[];
  readonly entry: string | undefined;
}

function Written({ first, told, entry }: WrittenProps) {
  const [text, setText] = useState(first);
  const change = (next: string) => {
    told.push(next);
    setText(next);
  };
  return (
    <MarkdownBox
      label="What you know"
      text={text}
      onChange={change}
      attachTo={{ entry, text: () => told.at(-1) ?? first }}
    />
  );
}

function open(attach: Attachments["attach"], first = "One two.", begun = "e1") {
  const told: string[] = [];
  const attachments: Attachments = { attach, read: async () => new Blob(["png"]) };
  const page = (entry: string | undefined) => (
    <LanguageProvider spoken={speakEnglish([uiTexts, mentionTexts, writingTexts])}>
      <AttachmentsContext value={attachments}>
        <Written first={first} told={told} entry={entry} />
      </AttachmentsContext>
    </LanguageProvider>
  );
  const { rerender, unmount } = render(page(begun === "" ? undefined : begun));
  return { told, begin: (entry: string) => rerender(page(entry)), leave: unmount };
}

const choose = async (...files: File[]) =>
  fireEvent.change(await screen.findByLabelText("Attach a picture or file", { selector: "input" }), {
    target: { files },
  });
const box = () => screen.findByRole("textbox", { name: "What you know" });

describe("attaching while one writes", () => {
  it("[AT3] puts a picture into the text with formatting, and shows it there", async () => {
    const { told } = open(async () => knot);
    const surface = await box();
    await choose(png());
    await waitFor(() => expect(told.at(-1)).toContain("![knot.png](attachment:a1)"));
    expect(told.at(-1)).toContain("One two.");
    await waitFor(() => expect(surface.querySelector("img")?.alt).toBe("knot.png"));
  });

  it("[AT3] puts a file into plain Markdown where the cursor is, also when it is dropped there", async () => {
    const { told } = open(async () => ({ ...knot, id: "a2", name: "a[1].pdf", type: "application/pdf" }));
    await box();
    fireEvent.click(screen.getByRole("button", { name: "Write Markdown" }));
    const area = (await box()) as HTMLTextAreaElement;
    area.setSelectionRange(4, 4);
    fireEvent.drop(area, { dataTransfer: { types: ["Files"], files: [png("a.pdf")] } });
    await waitFor(() => expect(told.at(-1)).toBe("One [a\\[1\\].pdf](attachment:a2)two."));
  });

  it("[AT3] adds what arrives after its page was left to what was written since", async () => {
    const arrivals: ((attachment: Attachment) => void)[] = [];
    const { told, leave } = open(() => new Promise((resolve) => arrivals.push(resolve)));
    await box();
    await choose(png());
    await waitFor(() => expect(arrivals).toHaveLength(1));
    leave();
    told.push("One two. Three.");
    arrivals[0]?.(knot);
    await waitFor(() => expect(told.at(-1)).toBe("One two. Three.\n\n![knot.png](attachment:a1)"));
  });

  it("[AT3] leaves the cursor of whoever writes elsewhere where it is", async () => {
    const { told } = open(async () => knot);
    await box();
    screen.getByRole("button", { name: "Write Markdown" }).focus();
    const before = document.activeElement;
    await choose(png());
    await waitFor(() => expect(told.at(-1)).toContain("attachment:a1"));
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toBe(before);
  });

  it("waits for an entry to put it into, and says so", async () => {
    const into: string[] = [];
    const attach: Attachments["attach"] = async (entry) => {
      into.push(entry);
      return knot;
    };
    const { told, begin } = open(attach, "", "");
    await box();
    await choose(png());
    expect(await screen.findByText("knot.png waits until your first words are saved.")).toBeTruthy();
    expect(into).toEqual([]);
    begin("e9");
    await waitFor(() => expect(told.at(-1)).toBe("![knot.png](attachment:a1)"));
    expect(into).toEqual(["e9"]);
  });

  it("[AT1] says what did not work and why; tried again it is sent as the same one", async () => {
    const slips: string[] = [];
    let answer: () => Promise<Attachment> = () => Promise.reject(new ApiUnreachable());
    const { told } = open((_entry, _file, slip) => {
      slips.push(slip);
      return answer();
    });
    await box();
    await choose(png(), png("big.png", MOST_BYTES + 1));
    expect(await screen.findByText(/knot.png could not be attached/)).toBeTruthy();
    expect(screen.getByText("big.png is larger than 5 MB, so it cannot be attached.")).toBeTruthy();
    answer = async () => knot;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(told.at(-1)).toContain("attachment:a1"));
    expect(new Set(slips).size).toBe(1);
    fireEvent.click(screen.getByRole("button", { name: "Leave it out" }));
    await waitFor(() => expect(screen.queryByText(/big.png/)).toBeNull());
  });

  it("[AT1] what is refused for what it is can be left out, and is not offered to be tried again", async () => {
    const problem = { type: "", title: "", status: 415, code: "unsupported-media-type" } as const;
    open(() => Promise.reject(new ApiProblem(problem)));
    await box();
    await choose(png());
    expect(await screen.findByText(/no picture, PDF or text file by its content/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Leave it out" }));
    await waitFor(() => expect(screen.queryByText(/by its content/)).toBeNull());
  });
});

describe("what is attached, in Markdown", () => {
  it.each([
    "![A knot](attachment:a1)",
    "Before ![](attachment:a1) and after",
    "[plan.pdf](attachment:a1)",
    "- ![A knot](attachment:a1)\n- two",
    "| One | Two |\n| - | - |\n| ![A knot](attachment:a1) | x |",
  ])("[Y3] [AT3] %j comes back as it was", (text) => {
    const rich = toRich(treeOf(text));
    expect(rich && markdownOf(fromRich(rich))).toBe(text);
  });

  it.each(["![A knot](https://example.test/x.png)", "# ![A knot](attachment:a1)", "**![A knot](attachment:a1)**"])(
    "[Y5] %j is written as Markdown, so that nothing of it is lost",
    (text) => {
      expect(toRich(treeOf(text))).toBe(undefined);
    },
  );

  it.each([
    ["notes.md", "", "text/markdown"],
    ["table.csv", "application/vnd.ms-excel", "text/csv"],
    ["knot.png", "image/png", "image/png"],
    ["thing", "", "application/octet-stream"],
  ])("[AT1] %s of type %j is sent as %s", (name, type, declared) => {
    expect(declaredTypeOf({ name, type })).toBe(declared);
  });
});
