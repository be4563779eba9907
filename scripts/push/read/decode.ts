import { decodePercent } from '../normalise/index.ts';

/** The JSON text in a record's bytes: plain, url-encoded or base64, with or without `cdr=`. */
export interface DecodedDocument {
    readonly text: string;
    readonly encoding: 'plain' | 'url-encoded' | 'base64';
    readonly notes: readonly string[];
}

const BASE64 = /^[A-Za-z0-9+/]+=*$/;

/** Decodes what mod_json_cdr posts or spools. Never throws: bytes that are not UTF-8 become U+FFFD and a note says so. */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
    const { text, damaged } = decodeUtf8(bytes);
    const notes = damaged ? ['The record is not UTF-8: unreadable bytes are replaced by \uFFFD.'] : [];
    const body = text.trim().replace(/^cdr=/, '');
    if (body.startsWith('{') || body === '') {
        return { text: body, encoding: 'plain', notes };
    }
    if (/^%7b/i.test(body)) {
        return { text: decodePercent(body).text.trim(), encoding: 'url-encoded', notes };
    }
    // A base64 body that went through a form may have its + and / percent-encoded.
    const base64 = (body.includes('%') ? decodePercent(body).text : body).replace(/\s/g, '');
    if (BASE64.test(base64)) {
        const inner = decodeUtf8(Buffer.from(base64, 'base64'));
        if (inner.text.trimStart().startsWith('{')) {
            return { text: inner.text.trim(), encoding: 'base64', notes };
        }
    }
    return { text: body, encoding: 'plain', notes };
}

function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly damaged: boolean } {
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), damaged: false };
    } catch {
        return { text: new TextDecoder('utf-8').decode(bytes), damaged: true };
    }
}
