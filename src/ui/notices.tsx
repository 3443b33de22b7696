import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { failureKey, isRefused } from "./failure-key.ts";
import { useText } from "./messages/spoken-language.tsx";
import { uiTexts } from "./messages/ui-texts.ts";
import { useNoticeStyles } from "./notices.styles.ts";
import { RetryButton } from "./retry-button.tsx";

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** The way on: a button or a link. */
  readonly children?: ReactNode;
  /** `page` when nothing else is on the screen: then the title is the page's heading. */
  readonly size?: "page" | "part";
  /** Heading level, where `h2` does not fit what stands around it. */
  readonly level?: "h1" | "h2" | "h3";
  readonly role?: "alert";
}

/** A few plain words instead of content: what is, and what to do. */
export function Notice({ title, text, children, size = "part", level, role }: NoticeProps) {
  const styles = useNoticeStyles();
  const Title = level ?? (size === "page" ? "h1" : "h2");
  return (
    <section
      role={role}
      className={mergeClasses(styles.notice, size === "page" && styles.page, level === "h3" && styles.within)}
    >
      <Title
        className={mergeClasses(
          styles.title,
          size === "page" && styles.pageTitle,
          level === "h3" && styles.withinTitle,
        )}
      >
        {title}
      </Title>
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly retry: () => void;
  readonly size?: "page" | "part";
}

/** What did not work, in words, with `Try again`. The one place that turns errors into words. */
export function Failed({ error, retry, size = "part" }: FailedProps) {
  const t = useText(uiTexts);
  return (
    <Notice
      role="alert"
      size={size}
      title={t(isRefused(error) ? "refused.title" : "failed.title")}
      text={t(failureKey(error))}
    >
      <RetryButton retry={retry} />
    </Notice>
  );
}

const bars = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** Grey bars in the shape of what comes; at most six. */
export function Loading({ lines = 3 }: { readonly lines?: number }) {
  const [styles, t] = [useNoticeStyles(), useText(uiTexts)];
  return (
    <div role="status" aria-busy="true">
      <span className={styles.unseen}>{t("loading")}</span>
      <div className={styles.bars} aria-hidden="true">
        {bars.slice(0, lines).map((bar) => (
          <div key={bar} className={styles.bar} />
        ))}
      </div>
    </div>
  );
}
