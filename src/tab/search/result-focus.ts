const ATTRIBUTE = "data-search-result";

/** Marks a link as one that the arrow keys reach from the search box. */
export const resultMark = { [ATTRIBUTE]: "" } as const;

type Target = "first" | "last" | "next" | "previous";

/** Moves focus among what was found; answers false when there is nothing there. */
export function focusResult(target: Target): boolean {
  const links: readonly Element[] = [...document.querySelectorAll(`[${ATTRIBUTE}]`)];
  const at = document.activeElement ? links.indexOf(document.activeElement) : -1;
  const places = { first: 0, last: links.length - 1, next: at + 1, previous: at - 1 };
  const link = links[places[target]];
  if (!(link instanceof HTMLElement)) return false;
  link.focus();
  return true;
}
