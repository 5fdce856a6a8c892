import { serveGallery } from './serve-gallery.ts';

const gallery = await serveGallery(5180);
console.log(`Every component in every state: ${gallery.url}`);
console.log('Add ?theme=dark, ?dir=rtl, ?lang=ja or ?only=card,panel to the address. Ctrl+C ends it.');
