import { backgroundOfProfile } from "../../domain/profile.ts";
import type { MeetingApi } from "../desk/meeting-routes.ts";

/** What the reader's profile in the home space says to mix small groups by; "" also for whoever does not belong there. [PR5] */
export const saidInProfile = (api: MeetingApi, space: string) => (): Promise<string> =>
  api.call("readProfile", { params: { space } }).then(
    ({ profile }) => (profile ? backgroundOfProfile(profile) : ""),
    () => "",
  );
