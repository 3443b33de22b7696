import { isVolunteer } from "../../domain/stand-ins.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { TickBox } from "../parts/tick-box.tsx";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";

/** Ready to take over the seat, should its holder vanish. */
export function VolunteerBox() {
  const { store } = useSession();
  const [t, send] = [useText(meetingTexts), useSend()];
  const isOn = useMoment(({ view }) => isVolunteer(view.document, store.me));
  const say = (on: boolean) => send({ type: "volunteer", on });
  return <TickBox label={t("volunteer")} why={t("volunteer.why")} isOn={isOn} onChange={say} />;
}
