// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "imr",
    products: [
        .library(name: "IMRParser", targets: ["IMRParser"]),
        .executable(name: "imr", targets: ["imr"]),
    ],
    targets: [
        .target(name: "IMRParser", swiftSettings: strict + [.strictMemorySafety()]),
        .executableTarget(name: "imr", dependencies: ["IMRParser"], swiftSettings: strict),
        .testTarget(name: "IMRParserTests", dependencies: ["IMRParser"], swiftSettings: strict),
        .testTarget(name: "imrTests", dependencies: ["imr", "IMRParser"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
