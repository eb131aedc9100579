import { createComponentSchemas } from './component-schemas.ts';
import { ownPaths } from './describe-own-resources.ts';
import { questionPaths } from './describe-questions.ts';
import { refusals } from './operation.ts';

const introduction = [
  'The Directory of Services, Urgent and Emergency Care, REST API v1.0: four questions, each a GET whose parameters are all segments of the path. HEAD is answered as GET, without the body.',
  'A parameter that is not wanted is sent as `0`, which means "not supplied". Any segment may be percent-encoded; `=` and `,` need not be; a plus is a plus.',
  'Every answer is JSON. Whatever is no success has the body `{"error":{"code":…,"message":…}}`; any other path is answered with 404.',
].join('\n\n');

/** The OpenAPI 3.1 description of all that the directory answers. A new path is one more entry of the lists it is made from. */
export const directoryDescription = {
  openapi: '3.1.1',
  info: { title: 'Directory of Services', version: '1.0', description: introduction },
  servers: [{ url: '/app/controllers/api/v1.0' }],
  security: [{ basic: [] }],
  paths: Object.fromEntries([...questionPaths, ...ownPaths]),
  components: {
    securitySchemes: {
      basic: {
        type: 'http',
        scheme: 'basic',
        description:
          'User name and password of an account. Its search role decides which services come back.',
      },
    },
    responses: refusals,
    schemas: createComponentSchemas(),
  },
} as const;
