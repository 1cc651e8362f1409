import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapedText, Html, html, safeHref } from './html.ts';

test('a slot is escaped in content and in attributes', () => {
  const hostile = `<script>alert("1")</script>'&`;
  const made = html`<a title="${hostile}">${hostile}</a>`.toString();
  assert.equal(
    made,
    '<a title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;</a>',
  );
});

test('HTML made by the same means is not escaped again, and lists are joined', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  assert.equal(html`<ul>${items}</ul>`.toString(), '<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  assert.equal(html`${Html.written('<b>')}`.toString(), '<b>');
});

test('absent values print nothing and zero prints itself', () => {
  assert.equal(html`[${undefined}${null}${false}${0}]`.toString(), '[0]');
});

test('no text can leave its slot', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapedText(text);
      assert.doesNotMatch(escaped, /[<>"']/);
      assert.doesNotMatch(escaped.replace(/&(amp|lt|gt|quot|#39);/g, ''), /&/);
    }),
  );
});

test('characters that HTML forbids become the replacement character', () => {
  assert.equal(escapedText('a\u0000b\tc\n'), 'a\ufffdb\tc\n');
});

test('only web addresses and paths of this server become links', () => {
  assert.equal(safeHref('https://example.org/a?b=c'), 'https://example.org/a?b=c');
  assert.equal(safeHref('/packs'), '/packs');
  for (const bad of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil',
    'x',
  ]) {
    assert.equal(safeHref(bad), undefined, bad);
  }
});
