import { useMemo } from "react";
import type { LoopStage } from "../../domain/format.ts";
import { formatWith } from "../../domain/topic-loop.ts";
import { listFormats } from "../../planning/list-formats.ts";
import { planTexts } from "../../planning/plan-texts.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { Planning } from "../sessions/planning/planning.tsx";
import { usePlanning } from "../sessions/planning/use-planning.ts";
import { useAnswer } from "../space/space-context.tsx";

const texts = [planTexts];

interface Props {
  readonly topic: string;
  /** The one that the topic has not seen; undefined to begin with no format in particular. */
  readonly stage?: LoopStage | undefined;
  /** Instead of one for a stage. */
  readonly format?: string;
  readonly onClose: () => void;
}

/** Plans a session for a topic, beginning with the shortest format that has the missing stage. [O3] */
export function PlanForTopic({ topic, stage, format, onClose }: Props) {
  const planning = usePlanning();
  const own = useAnswer(useMemo(() => planning.ownFormats(undefined), [planning]));
  const shipped = useAnswer(planning.shippedFormats);
  const formats = listFormats(own.data, shipped.data);
  if (!formats || !own.data || !shipped.data) {
    const failed = [own, shipped].find(({ data, error }) => data === undefined && error !== undefined);
    return failed ? <Failed error={failed.error} retry={failed.retry} /> : <Loading lines={6} />;
  }
  return (
    <MoreTexts sets={texts}>
      <Planning
        format={format ?? (stage && formatWith(formats, stage)?.id)}
        topic={topic}
        loopOf={topic}
        onClose={onClose}
      />
    </MoreTexts>
  );
}
