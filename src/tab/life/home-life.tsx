import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { mentionTexts } from "../mentions/mention-texts.ts";
import { ForYou } from "./for-you.tsx";
import { Learnings } from "./learnings.tsx";
import { lifeTexts } from "./life-texts.ts";

const texts = [lifeTexts, markupTexts, mentionTexts];

/** What concerns the reader, and what people learned. */
export function HomeLife() {
  return (
    <MoreTexts sets={texts}>
      <ForYou />
      <Learnings />
    </MoreTexts>
  );
}
