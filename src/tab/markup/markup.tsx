import { Link } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import ReactMarkdown, { type Components, type ExtraProps } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Wide } from "../../ui/wide.tsx";
import { AttachedFile } from "../attachments/attached-file.tsx";
import { AttachedPicture } from "../attachments/attached-picture.tsx";
import { hashOf } from "../navigation/place.ts";
import { calloutKinds, markCallouts } from "./callouts.ts";
import { useMarkupStyles } from "./markup.styles.ts";
import { markupTexts } from "./markup-texts.ts";
import { callFormer, keepLines, onlyWords } from "./plain-words.ts";
import { safeHref } from "./safe-href.ts";

type Of<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & ExtraProps;

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const ATTACHED: [string, RegExp] = ["dataAttachment", ID];
const ENTRY: [string, RegExp] = ["dataEntry", ID];

/** What may be drawn at all. Nothing that loads, runs, frames or is styled. [Y2] */
const allowed = {
  tagNames: [
    ...["p", "br", "img", "strong", "em", "del", "code", "pre", "a", "ul", "ol", "li", "blockquote", "aside", "hr"],
    ...["h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    a: ["href", ATTACHED, ENTRY],
    // No address: what is shown comes from our own server, by its id. [AT3]
    img: [ATTACHED, "alt"],
    ol: ["start"],
    aside: [["dataCallout", ...calloutKinds] as [string, ...string[]]],
  },
  protocols: { href: ["http", "https", "mailto"] },
};

const remark = [remarkGfm, onlyWords, keepLines, markCallouts];
const rehype = [[rehypeSanitize, allowed] as [typeof rehypeSanitize, typeof allowed]];

const idIn = (id: unknown): string | undefined => (typeof id === "string" ? id : undefined);
const attachmentOf = ({ node }: ExtraProps): string | undefined => idIn(node?.properties.dataAttachment);

function Picture({ node, alt = "" }: Of<"img">) {
  const id = attachmentOf({ node });
  return id === undefined ? alt : <AttachedPicture id={id} words={alt} />;
}

function Anchor({ node, href, children }: Of<"a">) {
  const id = attachmentOf({ node });
  if (id !== undefined)
    return (
      <AttachedFile id={id} name={typeof children === "string" ? children : ""}>
        {children}
      </AttachedFile>
    );
  const entry = idIn(node?.properties.dataEntry);
  if (entry !== undefined)
    return (
      <Link inline href={hashOf({ page: "entry", entry })}>
        {children}
      </Link>
    );
  if (href === undefined || href === "") return <>{children}</>;
  return (
    <Link inline href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </Link>
  );
}

function Callout({ node, children }: Of<"aside">) {
  const [t, styles] = [useText(markupTexts), useMarkupStyles()];
  const kind = calloutKinds.find((known) => known === node?.properties.dataCallout) ?? "note";
  return (
    <aside className={styles.callout} aria-label={t(`markup.${kind}`)}>
      <strong>{t(`markup.${kind}`)}</strong>
      {children}
    </aside>
  );
}

function Table({ children }: Of<"table">) {
  const [t, styles] = [useText(markupTexts), useMarkupStyles()];
  return (
    <Wide label={t("markup.table")} className={styles.wide}>
      <table className={styles.table}>{children}</table>
    </Wide>
  );
}

/** The page's own title is the one heading of the first level. */
const components: Components = {
  a: Anchor,
  img: Picture,
  aside: Callout,
  table: Table,
  pre: ({ children }) => <pre dir="ltr">{children}</pre>,
  p: ({ children }) => <p dir="auto">{children}</p>,
  h1: ({ children }) => <h2 dir="auto">{children}</h2>,
  h2: ({ children }) => <h3 dir="auto">{children}</h3>,
  h3: ({ children }) => <h4 dir="auto">{children}</h4>,
  h4: ({ children }) => <h5 dir="auto">{children}</h5>,
  h5: ({ children }) => <h6 dir="auto">{children}</h6>,
};

/** Markdown as its reader sees it. Whatever is not Markdown is words. [Y2] */
export function Markup({ text }: { readonly text: string }) {
  const [t, styles] = [useText(markupTexts), useMarkupStyles()];
  return (
    <div className={styles.markup}>
      <ReactMarkdown
        remarkPlugins={[...remark, callFormer(t("markup.former"))]}
        rehypePlugins={rehype}
        components={components}
        urlTransform={(address) => safeHref(address) ?? ""}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
