import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

const inHead = (tag: string, attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
  tag,
  attrs: attrs ?? {},
  injectTo: 'head',
});

/**
 * The page's script is imported by a first few lines that ask who is signed in meanwhile (`open-page.ts`): it and its style sheets are
 * named in the head, so that they too are fetched at once; the desk's are named for whoever needs them.
 */
export const preloadPage = (): Plugin => ({
  name: 'preload-page',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const findChunk = (source: string) =>
        chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
      const [page, desk] = [findChunk('/app/main.tsx'), findChunk('/app/desk.tsx')];
      if (!page || !desk) return [];
      const parts = [page, ...chunks.filter(({ fileName }) => page.imports.includes(fileName))];
      return [
        ...parts.map(({ fileName }) =>
          inHead('link', { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` }),
        ),
        ...parts
          .flatMap(stylesOf)
          .map((href) => inHead('link', { rel: 'stylesheet', crossorigin: true, href })),
        inHead('meta', {
          name: 'signpost-desk',
          content: [`/${desk.fileName}`, ...stylesOf(desk)].join(' '),
        }),
      ];
    },
  },
});

const stylesOf = ({ viteMetadata }: Rolldown.OutputChunk): string[] =>
  [...(viteMetadata?.importedCss ?? [])].map((file) => `/${file}`);
