/** Word draws a list as paragraphs that say in their style which list, and how deep. */
const WORD_LIST = /mso-list:\s*l\d+\s+level(?<level>\d)/i;
const NUMBERED = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i;

const styleOf = (element: Element): string => element.getAttribute("style") ?? "";
const levelOf = (element: Element | null): number =>
  Number((element && WORD_LIST.exec(styleOf(element))?.groups?.level) ?? 0);

function remove(all: Iterable<ChildNode>): void {
  for (const one of [...all]) one.remove();
}

function commentsIn(page: Document): readonly Comment[] {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Comment) found.push(node);
  return found;
}

/** Takes the bullet or number that Word wrote as words, and answers it. */
function takeMarker(paragraph: Element): string {
  const markers = [...paragraph.querySelectorAll("[style]")].filter((part) =>
    /mso-list:\s*ignore/i.test(styleOf(part)),
  );
  const said = markers.map(({ textContent }) => textContent ?? "").join("");
  remove(markers);
  return said;
}

/** From one paragraph on: all that follow it in the same list. */
function listFrom(first: Element, page: Document): void {
  const root = page.createElement(NUMBERED.test(first.textContent ?? "") ? "ol" : "ul");
  first.before(root);
  const open: { readonly list: Element; readonly level: number }[] = [{ list: root, level: levelOf(first) }];
  for (let at: Element | null = first; at !== null && levelOf(at) > 0; ) {
    const paragraph: Element = at;
    const [level, next] = [levelOf(paragraph), paragraph.nextElementSibling];
    const marker = takeMarker(paragraph);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const parent = open.at(-1);
    if (parent && parent.level < level && parent.list.lastElementChild) {
      const list = page.createElement(NUMBERED.test(marker) ? "ol" : "ul");
      parent.list.lastElementChild.append(list);
      open.push({ list, level });
    }
    const item = page.createElement("li");
    item.append(...paragraph.childNodes);
    open.at(-1)?.list.append(item);
    paragraph.remove();
    at = next;
  }
}

function wordLists(page: Document): void {
  for (const paragraph of [...page.querySelectorAll("p[style]")])
    if (page.contains(paragraph) && levelOf(paragraph) > 0) listFrom(paragraph, page);
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** Google wraps all of it in a bold element that is not bold; others say by style what has an element. */
function meantByStyle(page: Document): void {
  for (const bold of [...page.querySelectorAll("b, strong")])
    if (/(^|;)\s*font-weight:\s*(normal|[1-4]00)/i.test(styleOf(bold))) unwrap(bold);
}

/**
 * What was copied from Word or a page, without what is no text: scripts, styles, pictures, comments, the marks of Office,
 * and every attribute but where a link leads, where cells span, and the language of code. Word's lists become lists. [Y4]
 */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  remove(commentsIn(page));
  remove(page.querySelectorAll("script, style, meta, link, title, xml, template, noscript, img, svg, iframe, object"));
  for (const office of [...page.querySelectorAll("*")].filter(({ tagName }) => tagName.includes(":"))) {
    if ((office.textContent ?? "").trim() === "") office.remove();
    else unwrap(office);
  }
  wordLists(page);
  meantByStyle(page);
  for (const element of page.body.querySelectorAll("*"))
    for (const { name } of [...element.attributes])
      if (
        !/^(href|colspan|start|data-level|data-callout|data-person)$/.test(name) &&
        !(name === "class" && isCode(element))
      )
        element.removeAttribute(name);
  return page.body.innerHTML;
}

const isCode = (element: Element): boolean =>
  element.localName === "code" && /^language-[\w+#-]+$/.test(element.className);
