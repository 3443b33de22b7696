import { usePeopleStyles } from "./people.styles.ts";

const firstOf = (word: string | undefined): string => [...(word ?? "")].slice(0, 1).join("").toUpperCase();

/** Stands beside a name that says the same. */
export function Initials({ name }: { readonly name: string }) {
  const [first, ...others] = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return (
    <span aria-hidden className={usePeopleStyles().initials}>
      {`${firstOf(first)}${firstOf(others.at(-1))}`}
    </span>
  );
}
