import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Reply } from "../../contract/life.ts";
import { asWritten } from "../../domain/mention.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { inShort } from "../../ui/in-short.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { Markup } from "../markup/markup.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useNow, useSpace } from "../space/space-context.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { PostBox } from "./post-box.tsx";
import { Reactions } from "./reactions.tsx";
import { useLife } from "./use-life.ts";

interface Props {
  readonly post: Reply;
  /** Whether anything can be added. */
  readonly isOpen: boolean;
  /** Further things to do with it. */
  readonly children?: ReactNode;
}

/** What one person said, and what a reader can do with it. */
export function OnePost({ post, isOpen, children }: Props) {
  const [t, page, styles] = [useText(lifeTexts), usePageStyles(), useLifeStyles()];
  const [isChanging, setChanging] = useState(false);
  const [hasChanged, setChanged] = useState(false);
  const life = useLife();
  if (post.author === null)
    return (
      <div className={styles.acts}>
        <p className={page.quiet}>{t("life.gone")}</p>
        {children}
      </div>
    );
  return (
    <div className={styles.post}>
      <Said post={post} name={post.author.name} />
      {isChanging ? (
        <PostBox
          place={`edit/${post.id}`}
          label={t("life.your-change")}
          act={t("life.save")}
          first={post.text}
          send={(text) => life.edit(post.id, text)}
          takesFocus
          onDone={() => setChanging(false)}
        >
          <Button size="small" onClick={() => setChanging(false)}>
            {t("life.cancel")}
          </Button>
        </PostBox>
      ) : (
        <Markup text={post.text} />
      )}
      <div className={styles.acts}>
        {isOpen ? (
          <Reactions
            label={t("react.to", { name: post.author.name })}
            chosen={post.reactions}
            react={(kind, on) => life.react({ post: post.id }, { kind, on })}
          />
        ) : null}
        {children}
        {post.canChange && !isChanging ? (
          <OwnActs
            post={post}
            isBack={hasChanged}
            onChange={() => {
              setChanged(true);
              setChanging(true);
            }}
          />
        ) : null}
      </div>
    </div>
  );
}

function Said({ post: { at, editedAt }, name }: { readonly post: Reply; readonly name: string }) {
  const [t, formats, page, now] = [useText(lifeTexts), useFormats(), usePageStyles(), useNow()];
  return (
    <span className={page.facts}>
      <bdi className={page.title}>{name}</bdi> · {formats.ago(at, now)}
      {editedAt === null ? "" : ` · ${t("life.changed")}`}
    </span>
  );
}

interface OwnActsProps {
  readonly post: Reply;
  /** Whether its author comes back from changing it. */
  readonly isBack: boolean;
  readonly onChange: () => void;
}

/** What its author can do with it; taking back can be undone for a moment. */
function OwnActs({ post, isBack, onChange }: OwnActsProps) {
  const [t, shared, page] = [useText(lifeTexts), useText(uiTexts), usePageStyles()];
  const [life, { timers }] = [useLife(), useSpace()];
  const [failure, setFailure] = useState("");
  const { underway, begin, undo } = useUndoable(timers.after, (id) => {
    life.takeBack(id).catch((error: unknown) => setFailure(shared(failureKey(error))));
  });
  const change = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isBack) change.current?.querySelector("button")?.focus();
  }, [isBack]);
  const isGoing = underway.has(post.id);
  const text = inShort(asWritten(post.text).words);
  return (
    <>
      <span ref={change}>
        <Button size="small" appearance="subtle" aria-label={t("life.change-this", { text })} onClick={onChange}>
          {t("life.change")}
        </Button>
      </span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={t(isGoing ? "life.undo-this" : "life.take-back-this", { text })}
        onClick={() => (isGoing ? undo(post.id) : begin(post.id))}
      >
        {t(isGoing ? "life.undo" : "life.take-back")}
      </Button>
      <span role="status" className={page.quiet}>
        {isGoing ? t("life.going") : failure}
      </span>
    </>
  );
}
