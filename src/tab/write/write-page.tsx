import { useEffect, useState } from "react";
import { type AuthoredType, fieldsOf } from "../../domain/authored.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { mentionTexts } from "../mentions/mention-texts.ts";
import { useAnswer } from "../space/space-context.tsx";
import { writingTexts } from "../writing/writing-texts.ts";
import { type Manuscripts, useManuscripts } from "./manuscripts.ts";
import { WriteForm } from "./write-form.tsx";
import { WriteStart } from "./write-start.tsx";
import { writeTexts } from "./write-texts.ts";

const texts = [writeTexts, writingTexts, markupTexts, mentionTexts];

const isType = (what: string): what is AuthoredType => Object.hasOwn(fieldsOf, what);

interface Props {
  readonly what: string;
  readonly topic: string | undefined;
  /** The work group that it is for. */
  readonly group: string | undefined;
}

/** Where members write for the space: something new, a draft, or what is published already. */
export function WritePage({ what, topic, group }: Props) {
  return (
    <MoreTexts sets={texts}>
      {what === "" ? <WriteStart topic={topic} /> : <Written what={what} topic={topic} group={group} />}
    </MoreTexts>
  );
}

function Written({ what, topic, group }: Props) {
  const manuscripts = useManuscripts();
  const [, setOpened] = useState<string>();
  const manuscript = isType(what) ? manuscripts.begun(what) : manuscripts.known(what);
  if (manuscript) return <WriteForm manuscript={manuscript} manuscripts={manuscripts} topic={topic} group={group} />;
  return <Opening entry={what} manuscripts={manuscripts} onOpened={setOpened} />;
}

interface OpeningProps {
  readonly entry: string;
  readonly manuscripts: Manuscripts;
  readonly onOpened: (entry: string) => void;
}

function Opening({ entry, manuscripts, onOpened }: OpeningProps) {
  const { data, error, retry } = useAnswer(manuscripts.writing(entry));
  useEffect(() => {
    if (!data) return;
    manuscripts.opened(data);
    onOpened(entry);
  }, [data, entry, manuscripts, onOpened]);
  return data === undefined && error !== undefined ? <Failed error={error} retry={retry} /> : <Loading lines={6} />;
}
