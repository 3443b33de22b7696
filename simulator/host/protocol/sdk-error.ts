/** teams-js's ErrorCode, as far as this host uses it. */
export const errorCodes = {
  notSupportedOnPlatform: 100,
  internal: 500,
  notSupportedInContext: 501,
  permissionDenied: 1000,
} as const;

export interface SdkError {
  readonly errorCode: (typeof errorCodes)[keyof typeof errorCodes];
  readonly message: string;
}

export const sdkError = (code: keyof typeof errorCodes, message: string): SdkError => ({
  errorCode: errorCodes[code],
  message,
});

/** The shape of most answers: an error or a result. */
export const failed = (code: keyof typeof errorCodes, message: string) => [sdkError(code, message), null] as const;
export const succeeded = (result: unknown) => [null, result] as const;

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
