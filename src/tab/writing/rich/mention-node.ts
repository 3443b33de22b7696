import { Node } from "@tiptap/core";
import { personAddress, personIn } from "../../../domain/mention.ts";

/** Somebody of the space, named in the line. [LI5] */
export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  marks: "",
  addAttributes: () => ({
    member: {
      default: "",
      parseHTML: (from) => personIn(personAddress(from.getAttribute("data-person") ?? "")) ?? "",
    },
    name: { default: "", parseHTML: (from) => (from.textContent ?? "").replace(/^@/, "") },
  }),
  parseHTML: () => [{ tag: "span[data-person]" }],
  renderHTML: ({ node }) => ["span", { "data-person": node.attrs.member }, `@${node.attrs.name}`],
  renderText: ({ node }) => `@${node.attrs.name}`,
});
