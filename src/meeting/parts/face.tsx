import { mergeClasses } from "@fluentui/react-components";
import { useFaceStyles } from "./face.styles.ts";

const initialsOf = (name: string): string => {
  // What stands in brackets, such as "(Guest)", is no part of a name.
  const words = name
    .replace(/[(（].*?[)）]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? "")][0] ?? "").join("");
};

/** A person's initials. The name always stands beside it, so it says nothing to a screen reader. */
export function Face({ name, size = "small" }: { readonly name: string; readonly size?: "small" | "large" }) {
  const styles = useFaceStyles();
  return (
    <span aria-hidden className={mergeClasses(styles.face, size === "large" && styles.large)}>
      {initialsOf(name)}
    </span>
  );
}
