import { INLINE } from '../blocks.js';
import type { Measure } from './measure.js';
import { namesOf } from './naming.js';
import type { Tag } from './tree.js';

/** Elements that hold no words of an article, whatever they are called. */
const ELEMENTS = new Set(
  'address aside button details dialog fieldset figcaption figure footer form menu nav'.split(' '),
);
/** The same of roles (WAI-ARIA). */
const ROLES = new Set(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip'.split(
    ' ',
  ),
);
/** Elements whose names say of what page they are, or that are parts of a table. */
const WHOLE = new Set('html body article main table thead tbody tfoot tr td th'.split(' '));

/** Any of some words in the names of an element. */
function named(words: string): RegExp {
  return new RegExp(`-(?:${words.trim().split(/\s+/).join('|')})s?-`);
}

/** What an element is called that is shown to nobody, or on paper only; `hidden` is often said of a part of it. */
const UNSEEN =
  /-(?:visually-?hidden|screen-?readers?|sr-only|off-?screen|hid(?:e|den)-accessible|accessib(?:le|ly)-hid(?:e|den)|element-invisible|assistive-text|a11y-(?:hidden|only)|aural|print-only|no-?print)-|(?:^|\|)-(?:(?:is|u|js)-)?hidden-(?:$|\|)/;
/** What an element is called that leads to other articles, sells, or is there for the visit. */
const OTHERS = `
  ad adv advert advertisement advertising advertorial adslot adunit adbox adsense dfp gpt sponsor sponsored sponsorship
  promo promotion promoted promobox affiliate
  related relatedcontent relatedlink relatednew relatedpost relatedarticle recirc recirculation recommend recommended recommendation
  recommender outbrain taboola zergnet revcontent popular trending mostread mostpopular most-read most-viewed most-shared most-popular
  most-commented top-stories more-stories more-from more-news more-on more-in also-read read-more readmore read-also read-next
  readnext up-next next-up see-also you-may you-might dont-miss next-article next-post prev-next previous-next latest-news
  latest-post latest-stories yarpp crp teaser
  nav post-nav post-navigation article-nav navbar navigation navigator pagination pager breadcrumb menu submenu toolbar sidebar
  side-bar rail right-rail skip-link skiplink skip-to back-to-top masthead site-header site-footer page-footer footer colophon
  newsletter signup sign-up subscribe subscription subscriber optin opt-in mailchimp mailing donate donation membership paywall
  regwall piano cookie consent gdpr onetrust cmp privacy modal popup pop-up overlay tooltip toast banner
  comment commenting discussion disqus livefyre respond reply coral viafoura
  carousel slideshow slide lightbox galleria
  widget poll quiz survey rating video-player media-player jwplayer brightcove playlist audio-player podcast-player
`;
/** What an element is called that tells of the article, or of a picture in it, and is none of its words. */
const OWN = `
  share sharing sharebar sharethis sharedaddy addthis addtoany shareaholic social socialmedia social-media follow follow-us
  followus like-button facebook-like tweet-button print printer print-link email-link article-tools story-tools
  caption figcaption credit photo-credit image-credit copyright gallery
  byline author-bio authorbio author-box authorbox author-info about-author author-card author-details contributor bio
  tag tagcloud taglist keyword topic category categories post-meta entry-meta article-meta meta-info metadata
  timestamp pubdate publish-date published-date posted-on date-published article-date
  infobox factbox fact-box inset-box trust-project
`;
/** What tells the day of the visit, and what else no article's metadata stand in. */
const VISIT = `
  current-date current-time today todays-date date-today clock weather ticker breaking mega-menu related-news latest aside
`;
const BESIDE = named(OTHERS + OWN);
const BESIDE_METADATA = named(OTHERS + VISIT);
/** What an element is called that is never an article, however little else there is. */
const NOTICE = named('cookie consent gdpr onetrust cmp privacy comment disqus newsletter');
/** What an element is called that holds a picture and what is said of it. */
const PICTURE = named('image img photo photograph picture thumbnail wp-caption media-object');
/** Posts of social networks, as their own scripts mark them up. */
const POST = named(
  'twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed mastodon-embed fb-post threads-post text-post-media',
);
/** More is said of no picture, in characters, where it is named for one, and where it only holds one. */
const LONGEST_CAPTION = { named: 500, unnamed: 200 };
/** What holds a paragraph, or much else beside a picture. */
const NO_BOX = new Set('p li blockquote h1 h2 h3 h4 h5 h6 ul ol dl dd a'.split(' '));

/** Whether no page shows what is in an element. */
export function isOut({ name, attributes }: Tag): boolean {
  return name === 'noscript' || attributes.has('hidden');
}

/** Whether an element asks for consent, or is made of comments. */
export function isNotice(tag: Tag): boolean {
  return NOTICE.test(namesOf(tag));
}

/** Whether an element leads to other articles, sells, or is there for the visit, by its names: its days and names are of others. */
export function isOfOthers(tag: Tag): boolean {
  return BESIDE_METADATA.test(namesOf(tag));
}

/** Whether an element is a post of a social network, set into an article. */
export function isPost(tag: Tag): boolean {
  return POST.test(namesOf(tag));
}

/** Whether an element stands beside an article, by what it is, is called, and holds. */
export function isFurniture(tag: Tag, measure: Measure): boolean {
  const { name, attributes } = tag;
  if (ELEMENTS.has(name) || ROLES.has(attributes.get('role') ?? '') || isUnseen(tag)) return true;
  if (WHOLE.has(name) || isPost(tag) || isInSentence(tag)) return false;
  const names = namesOf(tag);
  return BESIDE.test(names) || isPictured(tag, measure, PICTURE.test(names));
}

/** Whether an element holds a picture and what is said of it. */
function isPictured({ name }: Tag, { text, prose, linked, pictures }: Measure, isNamed: boolean): boolean {
  if (isNamed) return text <= LONGEST_CAPTION.named;
  if (NO_BOX.has(name) || INLINE.has(name) || linked * 2 > text) return false;
  return pictures > 0 && prose === 0 && text <= LONGEST_CAPTION.unnamed;
}

/** Whether an element runs on in a line with other words. */
function isInSentence({ name, parent }: Tag): boolean {
  return INLINE.has(name) && parent !== null && hasWords(parent);
}
/** Fewer characters beside an element are no sentence around it. */
const FEW = 12;
const worded = new WeakMap<Tag, boolean>();

/** Whether words stand in an element itself; asked once, because an element may have as many children as a page. */
function hasWords(tag: Tag): boolean {
  const known = worded.get(tag);
  if (known !== undefined) return known;
  const isWorded = tag.children.some((child) => typeof child === 'string' && child.trim().length >= FEW);
  worded.set(tag, isWorded);
  return isWorded;
}

function isUnseen(tag: Tag): boolean {
  if (tag.attributes.get('aria-hidden') === 'true') return true;
  return HIDES.test(tag.attributes.get('style') ?? '') || UNSEEN.test(namesOf(tag));
}
const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
