// The page where there is none: an address in which programs have encoded the `#` asks the host for a file that is not there.
// What was meant is the page before it, with the link after it.

const [, page, link] = /^(.*?(?:\.html|\/))%23(.*)$/i.exec(window.location.href.split('#')[0]) ?? [];
if (page !== undefined && /=|%3d/i.test(link)) window.location.replace(`${page}#${link}`);
