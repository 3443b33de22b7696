import { randomBytes } from "node:crypto";

/** 128 random bits, safe in addresses and fact keys. Says nothing about when or for whom it was made. */
export const randomId = (): string => randomBytes(16).toString("base64url");
