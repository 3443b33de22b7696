import { Button } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import type { Post } from "../../contract/life.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { OnePost } from "./one-post.tsx";
import { PostBox } from "./post-box.tsx";
import { useLife } from "./use-life.ts";

interface Props {
  readonly post: Post;
  readonly isOpen: boolean;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** What somebody said, and what others replied. */
export function Thread({ post, isOpen, children }: Props) {
  const [t, styles, life] = [useText(lifeTexts), useLifeStyles(), useLife()];
  const place = `reply/${post.id}`;
  const [isReplying, setReplying] = useState(() => life.drafts.read(place).text !== "");
  const [hasAsked, setAsked] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const name = post.author?.name ?? t("life.somebody");
  return (
    <li ref={item}>
      <OnePost post={post} isOpen={isOpen}>
        {isOpen ? (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isReplying}
            aria-label={t("life.reply-to", { name })}
            onClick={() => {
              setAsked(true);
              setReplying(!isReplying);
            }}
          >
            {t("life.reply")}
          </Button>
        ) : null}
        {children}
      </OnePost>
      {post.replies.length === 0 ? null : (
        <ul aria-label={t("life.replies", { name })} className={styles.replies}>
          {post.replies.map((reply) => (
            <li key={reply.id}>
              <OnePost post={reply} isOpen={isOpen} />
            </li>
          ))}
        </ul>
      )}
      {isReplying && isOpen ? (
        <PostBox
          place={place}
          label={t("life.reply-to", { name })}
          act={t("life.reply")}
          send={(text, slip) => life.reply(post.id, text, slip)}
          takesFocus={hasAsked}
          onDone={() => {
            setReplying(false);
            item.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
          }}
        />
      ) : null}
    </li>
  );
}
