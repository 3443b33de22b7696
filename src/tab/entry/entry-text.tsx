import { lazy, Suspense } from "react";
import type { KeptEntry } from "../../contract/record.ts";
import { type Authored, type AuthoredField, fieldsOf, textsIn } from "../../domain/authored.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { WithAttachments } from "../attachments/attachments.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useRecordStyles } from "../record/record.styles.ts";
import { fieldTexts } from "./fields/field-texts.ts";

const Markup = lazy(async () => ({ default: (await import("../markup/markup.tsx")).Markup }));

const textsOf = (content: Authored, field: AuthoredField) =>
  textsIn(content, field).filter((text) => text.trim() !== "");

/** What an entry says: part by part where it has several, or else as one text; nothing where its title says it all. */
export function EntryText({ entry: { content, text, title } }: { readonly entry: KeptEntry }) {
  const fields =
    content === null
      ? []
      : fieldsOf[content.type].filter((field) => field !== "title" && textsOf(content, field).length > 0);
  if (content === null || fields.length < 2) {
    // A question's title stands above already.
    const words = content === null ? text : fields.flatMap((field) => textsOf(content, field)).join("\n\n");
    return words === "" || words === title ? null : (
      <WithAttachments>
        <Words text={words} />
      </WithAttachments>
    );
  }
  return (
    <WithAttachments>
      {fields.map((field) => (
        <Part key={field} field={field} texts={textsOf(content, field)} />
      ))}
    </WithAttachments>
  );
}

function Part({ field, texts }: { readonly field: AuthoredField; readonly texts: readonly string[] }) {
  const [t, page, styles] = [useText(fieldTexts), usePageStyles(), useRecordStyles()];
  return (
    <section aria-label={t(`field.${field}`)} className={styles.head}>
      <h2 className={page.subheading}>{t(`field.${field}`)}</h2>
      {field === "recall" ? (
        <ol className={styles.questions}>
          {[...new Set(texts)].map((text) => (
            <li key={text}>
              <Words text={text} />
            </li>
          ))}
        </ol>
      ) : (
        <Words text={texts.join("")} />
      )}
    </section>
  );
}

/** Read as it was written until what draws Markdown is there, and where it cannot be had. */
export function Words({ text }: { readonly text: string }) {
  const page = usePageStyles();
  const plain = (
    <p dir="auto" className={page.words}>
      {text}
    </p>
  );
  return (
    <ErrorBoundary instead={() => plain}>
      <Suspense fallback={plain}>
        <Markup text={text} />
      </Suspense>
    </ErrorBoundary>
  );
}
