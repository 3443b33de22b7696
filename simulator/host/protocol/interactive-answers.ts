import type { Answer, Answers, Ask } from "./ask.ts";
import { textAt } from "./ask.ts";
import { failed, messageOf, succeeded } from "./sdk-error.ts";

/** Microsoft's service is asked over the network, so each answer can fail: that is error 500, never a silent hang. */
const asked = async (ask: () => Promise<unknown>): Promise<Answer> => {
  try {
    return succeeded(await ask());
  } catch (cause) {
    return failed("internal", messageOf(cause));
  }
};

/** Live Share takes no guests in channel meetings; in others it does. */
const forMembers =
  (ask: (ask: Ask) => Promise<unknown>) =>
  (request: Ask): Answer | Promise<Answer> =>
    request.frame.person.guest && request.services.meeting() === "channel"
      ? failed("permissionDenied", "Live Share is not available to guests in channel meetings")
      : asked(() => ask(request));

/** Same, for a func whose first argument is the id of a Fluid client or container. */
const withId = (ask: (request: Ask, id: string) => Promise<unknown>) =>
  forMembers(async (request) => {
    const id = textAt(request.args, 0);
    if (!id) throw new Error("The id is missing");
    return ask(request, id);
  });

/** Live Share's host. Who a client is comes from the frame that registered it, never from what a page says. */
export const interactiveAnswers: Answers = {
  "interactive.getFluidTenantInfo": forMembers(({ frame, services }) => services.liveShare.tenant(frame)),
  "interactive.getFluidToken": forMembers(({ frame, args, services }) =>
    services.liveShare.token(frame, textAt(args, 0) || undefined),
  ),
  "interactive.getFluidContainerId": forMembers(({ frame, services }) => services.liveShare.container(frame)),
  "interactive.setFluidContainerId": withId(({ frame, services }, id) => services.liveShare.setContainer(frame, id)),
  "interactive.registerClientId": withId(({ frame, services }, id) => services.liveShare.registerClient(frame, id)),
  "interactive.getClientRoles": withId(
    async ({ frame, services }, id) => (await services.liveShare.client(frame, id))?.roles,
  ),
  "interactive.getClientInfo": withId(({ frame, services }, id) => services.liveShare.client(frame, id)),
  "interactive.getNtpTime": ({ services }) => {
    const ntpTimeInUTC = services.now();
    return succeeded({ ntpTime: new Date(ntpTimeInUTC).toISOString(), ntpTimeInUTC });
  },
};
