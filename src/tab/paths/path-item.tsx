import { Link } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Path } from "../../contract/path.ts";
import { ownerOf, type PathItem } from "../../domain/path.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Words } from "../entry/entry-text.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, placeOf } from "../navigation/place.ts";
import { useSpace } from "../space/space-context.tsx";
import { pathTexts } from "./path-texts.ts";
import { usePathStyles } from "./paths.styles.ts";
import { usePaths } from "./use-paths.ts";

interface Props {
  readonly path: Path;
  readonly item: PathItem;
  readonly title: string;
}

/** An entry to read or a task to do, with the reader's own tick. */
export function PathItemLine({ path, item, title }: Props) {
  const [t, shared, page, styles, paths] = [
    useText(pathTexts),
    useText(uiTexts),
    usePageStyles(),
    usePathStyles(),
    usePaths(),
  ];
  const [failure, setFailure] = useState("");
  const id = useId();
  const entry = path.entries.find((one) => one.id === item.entry);
  const owner = path.owners.find(({ member }) => member === item.owner);
  const { me } = useSpace();
  const section = path.content.sections.find(({ items }) => items.some((one) => one.id === item.id));
  const isMine = me === path.author.member || (section !== undefined && ownerOf(section, item) === me);
  const isGone = item.entry !== null && entry === undefined;
  const mark = (done: boolean) =>
    paths.mark(path.id, item.id, done).then(
      () => setFailure(""),
      (error: unknown) => setFailure(shared(failureKey(error))),
    );
  return (
    <li className={styles.item}>
      <input
        type="checkbox"
        className={styles.box}
        aria-labelledby={id}
        checked={path.done.includes(item.id)}
        onChange={(event) => mark(event.currentTarget.checked)}
      />
      <div className={styles.words}>
        {entry ? (
          <Link id={id} href={hashOf(placeOf(entry))}>
            <bdi>{title}</bdi>
          </Link>
        ) : (
          <span id={id}>
            <bdi>{title === "" ? t("form.entry") : title}</bdi>
          </span>
        )}
        {isGone ? <span className={page.quiet}>{t("path.gone")}</span> : null}
        {entry?.archived && isMine ? <span className={page.quiet}>{t("path.entry-archived")}</span> : null}
        {item.note === "" ? null : <Words text={item.note} />}
        {owner ? <small className={page.facts}>{t("path.owner", { name: owner.name })}</small> : null}
        <span role="status" className={page.quiet}>
          {failure}
        </span>
      </div>
    </li>
  );
}
