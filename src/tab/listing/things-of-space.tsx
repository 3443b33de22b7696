import { Button, Link } from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import { Failed, Loading } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf, type Place } from "../navigation/place.ts";
import type { Question } from "../space/answers.ts";
import { useAnswer } from "../space/space-context.tsx";

interface Props<T> {
  readonly title: string;
  readonly lead: string;
  readonly begin: string;
  /** Where a new one is begun. */
  readonly place: Place;
  /** The same function for as long as the space is. */
  readonly ask: (former: boolean) => Question<readonly T[]>;
  readonly former: string;
  readonly noFormer: string;
  /** A list item with a key. */
  readonly card: (thing: T) => ReactNode;
  /** What is there instead of a list of none. */
  readonly empty: ReactNode;
  /** What stands between the lead and the list. */
  readonly children?: ReactNode;
}

/** All of one kind that a space has, the way to begin another, and, once it is asked for, what is archived or ended. */
export function ThingsOfSpace<T>({
  title,
  lead,
  begin,
  place,
  ask,
  former,
  noFormer,
  card,
  empty,
  children,
}: Props<T>) {
  const [page, [isFormerShown, setFormerShown]] = [usePageStyles(), useState(false)];
  const { data, error, retry } = useAnswer(useMemo(() => ask(false), [ask]));
  return (
    <div className={page.stack}>
      <PageHeading title={title}>{title}</PageHeading>
      <p className={page.quiet}>{lead}</p>
      {children}
      <div className={page.row}>
        <Link className={page.title} href={hashOf(place)}>
          {begin}
        </Link>
      </div>
      {data === undefined && error === undefined ? <Loading lines={6} /> : null}
      {data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : null}
      {data?.length === 0 ? empty : null}
      {data && data.length > 0 ? <ul className={page.list}>{data.map(card)}</ul> : null}
      <div className={page.row}>
        <Button aria-expanded={isFormerShown} onClick={() => setFormerShown(!isFormerShown)}>
          {former}
        </Button>
      </div>
      {isFormerShown ? <Former ask={ask} card={card} noFormer={noFormer} /> : null}
    </div>
  );
}

function Former<T>({ ask, card, noFormer }: Pick<Props<T>, "ask" | "card" | "noFormer">) {
  const page = usePageStyles();
  const { data, error, retry } = useAnswer(useMemo(() => ask(true), [ask]));
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  return data.length === 0 ? <p className={page.quiet}>{noFormer}</p> : <ul className={page.list}>{data.map(card)}</ul>;
}
