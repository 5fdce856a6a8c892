// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

struct Call3 {
    address target;
    bool allowFailure;
    bytes callData;
}

struct Result {
    bool success;
    bytes returnData;
}

interface Multicall3 {
    function aggregate3(Call3[] calldata calls) external payable returns (Result[] memory);
}

/// Never deployed: runs as the init code of an eth_call without a recipient. Asks Multicall3, or calls one by one where
/// Multicall3 cannot, and returns what was answered without the zeros that make up most of it:
///   chain id, block number, block time (8 bytes each), number of results (2 bytes), then for each result
///   its length in bytes (2 bytes, ffff for a failed call, fffe for one above 4096 bytes) and, for each of its words,
///   the number of bytes left after the leading zeros (1 byte) and those bytes.
/// The answer never starts with 0xef, which EIP-3541 forbids, as long as chain ids stay below 2^63.
contract PackedMulticall {
    constructor(Multicall3 multicall, Call3[] memory calls) {
        Result[] memory results = askMulticall(multicall, calls);
        if (results.length != calls.length) results = callEach(calls);
        bytes memory packed = pack(results);
        assembly {
            return(add(packed, 32), mload(packed))
        }
    }

    /// Empty where Multicall3 is not there or ran out of gas: a call that hits an invalid opcode takes 63/64 of all gas
    /// with it, and those after it would seem to revert.
    function askMulticall(Multicall3 multicall, Call3[] memory calls) private returns (Result[] memory none) {
        if (address(multicall).code.length == 0) return none;
        uint256 start = gasleft();
        uint256 budget = start / 2;
        try multicall.aggregate3{gas: budget}(calls) returns (Result[] memory results) {
            if (start - gasleft() < budget - budget / 32) return results;
        } catch {}
    }

    function callEach(Call3[] memory calls) private returns (Result[] memory results) {
        results = new Result[](calls.length);
        for (uint256 i = 0; i < calls.length; i++) {
            (results[i].success, results[i].returnData) = calls[i].target.call{gas: gasleft() / 8}(calls[i].callData);
        }
    }

    function pack(Result[] memory results) private view returns (bytes memory packed) {
        uint256 bound = 58;
        for (uint256 i = 0; i < results.length; i++) {
            bound += 2 + (results[i].returnData.length / 32 + 1) * 33;
        }
        packed = new bytes(bound);
        uint256 end;
        assembly {
            end := add(packed, 32)
            mstore(end, or(or(shl(192, chainid()), shl(128, number())), shl(64, timestamp())))
            mstore(add(end, 24), shl(240, mload(results)))
            end := add(end, 26)
        }
        for (uint256 i = 0; i < results.length; i++) {
            end = packOne(end, results[i]);
        }
        assembly {
            mstore(packed, sub(end, add(packed, 32)))
        }
    }

    function packOne(uint256 end, Result memory result) private pure returns (uint256) {
        bytes memory data = result.returnData;
        uint256 length = result.success ? (data.length > 4096 ? 0xfffe : data.length) : 0xffff;
        assembly {
            mstore(end, shl(240, length))
            end := add(end, 2)
            if lt(length, 4097) {
                for { let at := 0 } lt(at, length) { at := add(at, 32) } {
                    let word := mload(add(add(data, 32), at))
                    // Bytes past the end of a partial word are not part of the answer.
                    let excess := sub(add(at, 32), length)
                    if sgt(excess, 0) { word := shl(mul(excess, 8), shr(mul(excess, 8), word)) }
                    let size := 0
                    for { let rest := word } rest { rest := shr(8, rest) } { size := add(size, 1) }
                    mstore8(end, size)
                    mstore(add(end, 1), shl(mul(sub(32, size), 8), word))
                    end := add(add(end, 1), size)
                }
            }
        }
        return end;
    }
}
