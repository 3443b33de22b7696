import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SessionListKey } from "./en.ts";

export const ja: MessageFile<SessionListKey> = {
  "sessions.open": "予定と進行中",
  "sessions.ended": "終了",
  "sessions.none-open.title": "予定されたセッションはありません",
  "sessions.none-open.text":
    "ここか会議で「セッションを計画」を選んでください。形式と時間を選ぶだけで、1 分もかかりません。",
  "sessions.none-ended": "終了したセッションはまだありません。",
  "sessions.pulse": "このスペースのパルスと価値観",
  "sessions.series": "シリーズ",
  "sessions.reviews": "ピアレビュー",
  "session.series": "このシリーズ",
  "session.series-of": "このシリーズ：{title}",
  "session.begin-series": "シリーズにする",
  "session.begin-series-of": "「{title}」をシリーズにする",
  "session.no-record": "記録は公開されていません。",
};
