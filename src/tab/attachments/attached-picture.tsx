import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { type Attachments, useAttachments } from "./attachments.tsx";

const useStyles = makeStyles({
  picture: { maxWidth: "100%", maxHeight: "70vh", height: "auto", borderRadius: tokens.borderRadiusMedium },
  waiting: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly id: string;
  /** What it shows, in words. */
  readonly words: string;
}

/** A picture from our own server, or the words that stand for it. [AT3] */
export function AttachedPicture({ id, words }: Props) {
  const attachments = useAttachments();
  return attachments ? <Picture attachments={attachments} id={id} words={words} /> : words;
}

function Picture({ attachments, id, words }: Props & { readonly attachments: Attachments }) {
  const [t, styles] = [useText(markupTexts), useStyles()];
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{ readonly address?: string; readonly failed?: true }>({});
  useEffect(() => {
    let address: string | undefined;
    let stays = tries >= 0;
    setState({});
    attachments.read(id).then(
      (file) => {
        if (!stays) return;
        address = URL.createObjectURL(file);
        setState({ address });
      },
      () => {
        if (stays) setState({ failed: true });
      },
    );
    return () => {
      stays = false;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [attachments, id, tries]);
  if (state.address !== undefined) return <img className={styles.picture} src={state.address} alt={words} />;
  return (
    <span className={styles.waiting}>
      <bdi>{words}</bdi>
      {state.failed ? (
        <>
          {` ${t("markup.no-picture")} `}
          <Button size="small" onClick={() => setTries(tries + 1)}>
            {t("markup.again")}
          </Button>
        </>
      ) : null}
    </span>
  );
}
