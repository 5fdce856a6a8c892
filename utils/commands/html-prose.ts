import { Parser } from 'htmlparser2';
import { GAP } from '../mentions/join.ts';
import type { Block, Piece } from './prose.ts';

/** No prose: what they hold is not shown, not text, or the person's own to edit. As the scanner on a page leaves them alone. */
const left = new Set(
  'applet audio button canvas code datalist embed head iframe input kbd math menu meter nav noembed noframes noscript object option output picture pre progress samp script select style svg template textarea title tt var video'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rp rt ruby s slot small span strike strong sub sup time u wbr'.split(
    ' ',
  ),
);

/** The prose of an HTML file, block by block, with its places in the source. */
export function htmlProse(source: string): Block[] {
  const blocks: Piece[][] = [];
  let block: Piece[] = [];
  const open: { name: string; isLeft: boolean }[] = [];
  let leftDepth = 0;

  function endBlock(): void {
    if (block.length > 0) blocks.push(block);
    block = [];
  }

  function add(text: string = GAP): void {
    block.push({ text, start: parser.startIndex, end: parser.endIndex + 1 });
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      const isLeft = left.has(name) || isOff(attributes);
      open.push({ name, isLeft });
      if (leftDepth === 0) {
        if (isLeft || name === 'img' || name === 'br') add(name === 'br' ? '\n' : GAP);
        // A footnote's number is no part of the word before it.
        else if (name === 'sup' || name === 'sub') add();
        else if (!inline.has(name)) endBlock();
      }
      if (isLeft) leftDepth++;
    },
    ontext(text) {
      if (leftDepth === 0) add(text);
    },
    onclosetag(name) {
      const closed = open.pop();
      if (closed?.isLeft) leftDepth--;
      else if (leftDepth === 0 && !inline.has(name) && name !== 'img' && name !== 'br') endBlock();
    },
  });
  parser.write(source);
  parser.end();
  endBlock();
  return blocks;
}

function isOff(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    attributes['data-tidemark'] === 'off' ||
    ('contenteditable' in attributes && attributes.contenteditable !== 'false') ||
    attributes.role === 'button' ||
    attributes.role === 'navigation' ||
    attributes.role === 'textbox'
  );
}
