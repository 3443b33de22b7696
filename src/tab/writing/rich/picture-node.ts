import { Node } from "@tiptap/core";
import { attachmentIn } from "../../../domain/attachment.ts";

/** How a picture is had; rejects where it cannot be. */
type ReadPicture = (id: string) => Promise<Blob>;

const idOf = (said: unknown): string => attachmentIn(`attachment:${String(said)}`) ?? "";

/** An attached picture in the line. Until it is there, and where it cannot be had, it is the words that stand for it. [AT3] */
export const Picture = Node.create<{ readonly read: ReadPicture | undefined }>({
  name: "picture",
  group: "inline",
  inline: true,
  atom: true,
  marks: "",
  addOptions: () => ({ read: undefined }),
  addAttributes: () => ({
    id: { default: "", parseHTML: (from) => idOf(from.getAttribute("data-attachment")) },
    alt: { default: "", parseHTML: (from) => from.getAttribute("data-words") ?? "" },
  }),
  parseHTML: () => [{ tag: "span[data-attachment]" }],
  renderHTML: ({ node }) => ["span", { "data-attachment": node.attrs.id, "data-words": node.attrs.alt }],
  addNodeView() {
    const { read } = this.options;
    return ({ node }) => {
      const dom = document.createElement("span");
      dom.textContent = node.attrs.alt;
      let address: string | undefined;
      let stays = true;
      read?.(node.attrs.id).then(
        (file) => {
          if (!stays) return;
          const picture = document.createElement("img");
          address = URL.createObjectURL(file);
          picture.src = address;
          picture.alt = node.attrs.alt;
          picture.style.maxWidth = "100%";
          dom.replaceChildren(picture);
        },
        () => undefined,
      );
      return {
        dom,
        destroy() {
          stays = false;
          if (address !== undefined) URL.revokeObjectURL(address);
        },
      };
    };
  },
});
