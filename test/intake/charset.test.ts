import { describe, expect, test } from 'vitest';
import { declaredCharset } from '../../src/intake/charset.js';
import { expectLinear } from '../growth.js';

const declared = (source: string, isPage = true) => declaredCharset(Buffer.from(source, 'latin1'), isPage);

describe('the charset that a document declares', () => {
  test.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ["<META CHARSET = 'GBK' />", 'gbk'],
    ['<meta charset=shift_jis>', 'shift_jis'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', 'iso-8859-2'],
    ['<meta content=\'text/html;charset="big5"\' http-equiv=content-type>', 'big5'],
    ['<meta name="x" content="charset=big5">', null],
    ['<meta name="description" content="<meta charset=big5>"><meta charset=euc-kr>', 'euc-kr'],
    ['<!-- <meta charset=big5> --><meta charset=euc-kr>', 'euc-kr'],
    ['<!--><meta charset=euc-kr>', 'euc-kr'],
    ['<a title="charset=big5"></a>', null],
    ['<p>charset=big5 <meta', null],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<meta charset="x-user-defined">', 'windows-1252'],
    ['<?xml version="1.0" encoding="windows-1251"?><html>', 'windows-1251'],
    [`<head><style>${'p {} '.repeat(20_000)}</style><meta charset=koi8-r></head>`, 'koi8-r'],
    [`<head><title>${'x'.repeat(2000)}</title></head><body><meta charset=koi8-r>`, null],
    ['', null],
  ])('%#', (source, charset) => {
    expect(declared(source)).toBe(charset);
  });

  test('of XML only the declaration counts', () => {
    expect(declared('\n<?xml version="1.0" encoding="ISO-8859-1"?><rss>', false)).toBe('ISO-8859-1');
    expect(declared('<rss><meta charset="big5"/></rss>', false)).toBeNull();
  });

  test.each(['<', '<meta ', '<a "', '<!--', '<meta a=', "<a b='"])('takes linear time: %j', (part) => {
    expectLinear((share) => declared(part.repeat(200_000 * share)));
  });
});
