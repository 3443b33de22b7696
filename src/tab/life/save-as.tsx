import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { keptKinds } from "../../contract/entry.ts";
import type { Post } from "../../contract/life.ts";
import { asWritten } from "../../domain/mention.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { inShort } from "../../ui/in-short.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf } from "../navigation/place.ts";
import { ConsentToSave } from "./consent-to-save.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { useLife } from "./use-life.ts";

/** A learning becomes an entry with two presses, by its author or with their consent. [LI10] */
export function SaveAs({ post }: { readonly post: Post }) {
  const [t, shared, page, styles] = [useText(lifeTexts), useText(uiTexts), usePageStyles(), useLifeStyles()];
  const [life, [isChoosing, setChoosing], [failure, setFailure]] = [useLife(), useState(false), useState("")];
  const attempt = (act: Promise<void>) =>
    act.then(
      () => setFailure(""),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  if (post.author === null) return null;
  if (post.saved !== null) return <Link href={hashOf({ page: "entry", entry: post.saved })}>{t("learn.read")}</Link>;
  return (
    <>
      {post.canSave ? (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isChoosing}
          aria-label={t("learn.save-this", { text: inShort(asWritten(post.text).words) })}
          onClick={() => setChoosing(!isChoosing)}
        >
          {t("learn.save")}
        </Button>
      ) : null}
      {isChoosing && post.canSave ? (
        <fieldset aria-label={t("learn.as")} className={styles.reactions}>
          {keptKinds.map((type) => (
            <Button key={type} size="small" onClick={() => void attempt(life.save(post.id, type))}>
              {t(`learn.as-${type}`)}
            </Button>
          ))}
        </fieldset>
      ) : null}
      {post.canChange && post.canSave ? (
        <ConsentToSave isGiven={post.othersMaySave} onGive={(given) => void attempt(life.allow(post.id, given))} />
      ) : null}
      <span role="status" className={page.quiet}>
        {failure}
      </span>
    </>
  );
}
