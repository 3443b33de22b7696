const CAN_HAVE_FOCUS = "a[href], button:not([disabled]), input, select, textarea, summary, [tabindex='0']";
const TEXT_BOX = "textarea, [role='textbox'], input:not([type]), input[type='text']";
const HEADING = "h1, h2, h3, h4, legend";
/** What comes several times, one after the other. */
const ITEM = "li, fieldset, article, tr";
const PART = "section, article, fieldset, form, [role='region']";

const isOpen = (element: HTMLElement): boolean => element.closest("[hidden], [inert]") === null;

const firstIn = (places: readonly (Element | null)[], what: string): HTMLElement | undefined =>
  places
    .flatMap((place) => (place ? [place, ...place.querySelectorAll("*")] : []))
    .find((one): one is HTMLElement => one instanceof HTMLElement && one.matches(what) && isOpen(one));

/** The removal of which `from` was a part, at a place that still stands. */
function removalOf(records: readonly MutationRecord[], from: Node): MutationRecord | undefined {
  const removal = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(from)));
  return !removal || removal.target.isConnected ? removal : removalOf(records, removal.target);
}

const nearest = (from: Node | null, side: "nextSibling" | "previousSibling", what: string): Element | null => {
  for (let node = from; node; node = node[side]) if (node instanceof Element && node.matches(what)) return node;
  return null;
};

/** The heading of the smallest part around, made able to have focus. */
function headingAround(place: Element): HTMLElement | undefined {
  const part = place.closest(PART);
  if (!part) return undefined;
  const heading = part.querySelector(HEADING);
  if (!(heading instanceof HTMLElement)) return part.parentElement ? headingAround(part.parentElement) : undefined;
  heading.tabIndex = -1;
  return heading;
}

/** Where somebody goes on whose focus was taken away: what came in its place, the next item or the one before, the heading. */
function goOnAt(records: readonly MutationRecord[], gone: Element): HTMLElement | undefined {
  const removal = removalOf(records, gone);
  if (!removal || !(removal.target instanceof Element)) return undefined;
  const { target, nextSibling, previousSibling } = removal;
  const came = records
    .filter((record) => target.contains(record.target))
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node): node is Element => node instanceof Element && node.isConnected);
  const removed = [...removal.removedNodes].find((node) => node.contains(gone));
  const wasItem = removed instanceof Element && removed.matches(ITEM);
  const items = wasItem
    ? [nearest(nextSibling, "nextSibling", ITEM), nearest(previousSibling, "previousSibling", ITEM)]
    : [];
  return (
    firstIn(came, TEXT_BOX) ??
    firstIn(came, gone.tagName.toLowerCase()) ??
    firstIn(came, CAN_HAVE_FOCUS) ??
    firstIn(items.slice(0, 1), CAN_HAVE_FOCUS) ??
    firstIn(items.slice(1), CAN_HAVE_FOCUS) ??
    (wasItem ? undefined : firstIn([target.closest("li")], CAN_HAVE_FOCUS)) ??
    headingAround(target)
  );
}

/**
 * Focus never falls out of a page because what had it went: it goes on where somebody at the keyboard expects it. A page
 * that goes as a whole is left to the one that comes. Answers how to stop. [Y12]
 */
export function keepFocus(page: HTMLElement): () => void {
  let last = page.contains(document.activeElement) ? document.activeElement : null;
  const came = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  const left = ({ target }: FocusEvent) => {
    // What is being removed is told so while it still stands.
    queueMicrotask(() => {
      settle(watch.takeRecords());
      if (last === target && document.activeElement !== last) last = null;
    });
  };
  const settle = (records: readonly MutationRecord[]) => {
    const [gone, has] = [last, document.activeElement];
    const removal = gone ? removalOf(records, gone) : undefined;
    if (!gone || !removal || (has?.isConnected && has !== document.body)) return;
    last = null;
    // What only moved is there again.
    if (gone instanceof HTMLElement && gone.isConnected) gone.focus();
    else if (removal.target !== page) goOnAt(records, gone)?.focus();
  };
  const watch = new MutationObserver(settle);
  page.addEventListener("focusin", came);
  page.addEventListener("focusout", left);
  watch.observe(page, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", came);
    page.removeEventListener("focusout", left);
    watch.disconnect();
  };
}
