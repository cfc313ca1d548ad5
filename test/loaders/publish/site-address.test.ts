import {expect, it} from "vitest";
import {frameAddress, siteAddress} from "../../../loaders/publish/site-address.js";

it("is the path of the site where its host is not known", () => {
  expect(siteAddress({})).toBe("/");
  expect(siteAddress({SITE_BASE: "/sub/", SITE_URL: ""})).toBe("/sub/");
});

it("is absolute where the host is named, with or without the path", () => {
  for (const SITE_URL of [
    "https://example.org",
    "https://example.org/",
    "https://example.org/sub",
    "https://example.org/sub/"
  ])
    expect(siteAddress({SITE_BASE: "/sub/", SITE_URL})).toBe("https://example.org/sub/");
  expect(siteAddress({SITE_URL: "http://127.0.0.1:4000"})).toBe("http://127.0.0.1:4000/");
});

it("is refused where it is no address, or another one than the build is for", () => {
  for (const SITE_URL of ["example.org", "ftp://example.org", "https://"])
    expect(() => siteAddress({SITE_URL})).toThrow(`invalid SITE_URL: "${SITE_URL}", expected an address such as`);
  expect(() => siteAddress({SITE_URL: "https://example.org/other", SITE_BASE: "/sub/"})).toThrow(
    'expected its path to be that of SITE_BASE, "/sub/"'
  );
});

it("leads to the trend of one area in a frame", () => {
  expect(frameAddress("https://example.org/", {indicator: "neet-16-17", area: "halton"})).toBe(
    "https://example.org/embed/chart?chart=trend&indicator=neet-16-17&areas=halton"
  );
});
