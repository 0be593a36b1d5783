import type { FastifyReply } from 'fastify';
import { type HttpRefusalCode, SENTENCES } from '#central/enrol/sentences.ts';

const STATUS: Record<HttpRefusalCode, number> = {
  badCode: 403,
  codeSpent: 403,
  codeExpired: 403,
  otherOffice: 409,
  stationTaken: 409,
  tooManyTries: 429,
  unknownOffice: 404,
  badToken: 401,
  invalid: 400,
};

/** `path` says which field of the request is meant. */
export function refuseHttp(reply: FastifyReply, code: HttpRefusalCode, path?: string): FastifyReply {
  return reply.code(STATUS[code]).send({ refusal: { code, message: SENTENCES[code], ...(path === undefined ? {} : { path }) } });
}
