test("prices have two decimals", () => {});
